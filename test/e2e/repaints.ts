import type { Page } from '@playwright/test'

/** Where the page changed between two looks: `card 1.1`, `outline 1.1`, `totals`, `saving`, or what else it was. */
export const watchRepaints = async (page: Page) => {
  await page.evaluate(() => {
    const changed = new Set<string>()
    const placeOf = (node: Node): string => {
      const element = node instanceof Element ? node : node.parentElement
      const card = element?.closest('[data-code]')?.getAttribute('data-code')
      if (card) return `card ${card}`
      const line = element?.closest('nav li')?.querySelector('button')
      if (line) return `outline ${line.firstElementChild?.textContent}`
      if (element?.closest('[data-totals]')) return 'totals'
      if (/^(Đang lưu…|Đã lưu trên đĩa)$/.test(element?.textContent?.trim() ?? '')) return 'saving'
      return element?.outerHTML.slice(0, 120) ?? 'text'
    }
    const watch = new MutationObserver((records) => {
      for (const { target } of records) changed.add(placeOf(target))
    })
    const main = document.querySelector('main')
    if (main) watch.observe(main, { subtree: true, childList: true, attributes: true, characterData: true })
    Object.assign(window, { changedPlaces: changed })
  })
  return {
    /** What changed since the last look; the next look starts afresh. */
    since: () =>
      page.evaluate(() => {
        const changed = Reflect.get(window, 'changedPlaces') as Set<string>
        const places = [...changed]
        changed.clear()
        return places.sort()
      }),
  }
}
