import type { Locator } from '@playwright/test'
import { expect, type Program } from './program.ts'

/** More stops than any screen has. */
const mostStops = 400

const hasFocus = (place: Locator) => place.evaluate((element) => element === document.activeElement)

/** A person with nothing but a keyboard. */
export const keyboardOf = (program: Program) => {
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await program.page.keyboard.press(key)
  }

  /** Presses a key that moves the focus until it is at a place; fails when it never gets there. */
  const reach = async (place: Locator, by = 'Tab') => {
    await place.waitFor()
    for (let stop = 0; stop < mostStops; stop += 1) {
      if (await hasFocus(place)) return
      await press(by)
    }
    throw new Error(`${by} never came to ${place.toString()}`)
  }

  const write = async (text: string) => program.page.keyboard.type(text)

  const fill = async (place: Locator, text: string) => {
    await reach(place)
    await press('Control+A')
    await write(text)
  }

  return {
    press,
    reach,
    write,
    fill,

    /** Goes to a button or link and presses Enter. */
    use: async (place: Locator, by = 'Tab') => {
      await reach(place, by)
      await press('Enter')
    },

    /** Goes to a group of radio buttons and moves with the arrows to one of them. */
    pick: async (group: Locator, radio: Locator) => {
      const chosen = () =>
        group.getByRole('radio').evaluateAll((all) => all.findIndex((one) => one.matches(':checked')))
      for (let stop = 0; stop < mostStops; stop += 1) {
        if (await group.evaluate((element) => element.contains(document.activeElement))) break
        await press('Tab')
      }
      for (let moves = await group.getByRole('radio').count(); moves > 0 && !(await radio.isChecked()); moves -= 1) {
        const before = await chosen()
        await press('ArrowDown')
        await expect.poll(chosen).not.toBe(before)
      }
      await expect(radio).toBeChecked()
    },

    /** Ctrl+V of text that was copied elsewhere. */
    paste: async (text: string) => {
      await program.page.evaluate((copied) => {
        const copy = (event: ClipboardEvent) => {
          event.clipboardData?.setData('text/plain', copied)
          event.preventDefault()
          event.stopImmediatePropagation()
        }
        window.addEventListener('copy', copy, { capture: true, once: true })
        document.execCommand('copy')
      }, text)
      await press('Control+V')
    },

    /**
     * Writes a word as an input method does (Telex: `dduwowngf` → "đường"): every stage stands underlined in the field, keys
     * reach the page as taken by the method, and the last stage is committed. `within` are keys pressed before that.
     */
    compose: async (stages: readonly string[], within: readonly string[] = []) => {
      const session = await program.page.context().newCDPSession(program.page)
      const taken = (key: string) =>
        session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, windowsVirtualKeyCode: 229 })
      for (const text of stages) {
        await taken('Process')
        await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
      }
      for (const key of within) await taken(key)
      await session.send('Input.insertText', { text: stages.at(-1) ?? '' })
      await session.detach()
    },
  }
}
