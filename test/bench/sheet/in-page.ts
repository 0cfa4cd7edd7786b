import type { Bridge } from '../../../shared/ipc/contract.ts'

/**
 * Runs in the page before its scripts: a bridge that answers after a turn of the event loop, as a call to main would, with replies
 * made beforehand by the real engine, so that no rating runs in the page. `states`, the replies to the choices, come in later.
 */
export const playMain = (answers: Readonly<Record<string, unknown>>) => {
  const states: unknown[] = []
  const reply = (name: string) => {
    if (name === 'sheet.choose') return { ok: true, value: states.shift() }
    return name in answers ? { ok: true, value: answers[name] } : { ok: false, code: 'refused' }
  }
  const bridge: Bridge = {
    call: (name) =>
      new Promise((answer) => {
        setTimeout(() => answer(structuredClone(reply(name))))
      }),
    onChanged: () => () => undefined,
    pathOf: () => '',
  }
  Object.assign(window, { bridge, states })
}

/** The states after each choice, in the order of the run. */
export const takeStates = (coming: readonly unknown[]) => {
  const states: unknown = Reflect.get(window, 'states')
  if (Array.isArray(states)) states.push(...coming)
}

/**
 * Runs in the page before its scripts: writes to the console at which moment the totals and a window full of criteria are painted.
 * Told, not asked for: the script that a driver puts into the page to ask would be compiled while the person waits.
 */
export const tellUsable = () => {
  const inSight = () => {
    const rows = [...document.querySelectorAll('input[type="radio"][name]')]
    const lowest = rows.at(-1)?.getBoundingClientRect().bottom ?? 0
    return document.querySelector('[data-totals]') !== null && lowest >= window.innerHeight
  }
  const look = () => {
    if (!inSight()) return
    watch.disconnect()
    const tell = () => console.log('usable', performance.now())
    // Text whose font is still on its way is laid out, but not seen.
    const unseen = () => [...document.fonts].some(({ status }) => status === 'loading')
    requestAnimationFrame(() => setTimeout(() => (unseen() ? void document.fonts.ready.then(tell) : tell())))
  }
  const watch = new MutationObserver(look)
  watch.observe(document, { childList: true, subtree: true })
}

/** Goes to another address of the program that runs in this window; the moment it did. */
export const goTo = (hash: string) => {
  const now = performance.now()
  window.location.hash = hash
  return now
}

/** The option's radio button takes the focus, as it does under a mouse or from the keyboard before it is chosen. */
export const focusOption = ({ code, option }: { code: string; option: number }) =>
  document.querySelectorAll<HTMLInputElement>(`[data-code="${code}"] input[type="radio"]`)[option]?.focus()

/** Chooses an option by its radio button; milliseconds until the frame with the new total has been painted. */
export const chooseAndWait = ({ code, option, total }: { code: string; option: number; total: number }) =>
  new Promise<number>((done) => {
    const place = document.querySelector('[data-totals] b')
    const radio = document.querySelectorAll<HTMLInputElement>(`[data-code="${code}"] input[type="radio"]`)[option]
    if (!place || !radio) throw new Error(`no option ${option} at ${code}`)
    const look = () => {
      if (place.textContent !== String(total)) return
      watch.disconnect()
      requestAnimationFrame(() => setTimeout(() => done(performance.now() - before)))
    }
    const watch = new MutationObserver(look)
    watch.observe(place, { childList: true, characterData: true, subtree: true })
    const before = performance.now()
    radio.click()
    look()
  })
