import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'

afterEach(cleanup)
/** As patient as a busy machine asks for; what never comes fails all the same. */
configure({ asyncUtilTimeout: 10_000 })

// jsdom has no layout: the pieces of it that Mantine and the virtual rows ask for.
Object.assign(document, { fonts: new EventTarget() })
Object.defineProperties(HTMLElement.prototype, {
  clientHeight: { configurable: true, get: () => 480 },
  clientWidth: { configurable: true, get: () => 1200 },
})
HTMLElement.prototype.scrollIntoView = () => undefined
window.matchMedia = (query) =>
  ({
    matches: false,
    media: query,
    onchange: null,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    dispatchEvent: () => false,
  }) as unknown as MediaQueryList
window.ResizeObserver = class implements ResizeObserver {
  observe = () => undefined
  unobserve = () => undefined
  disconnect = () => undefined
}
// jsdom paints nothing, so it is idle at once.
window.requestIdleCallback = (work) => window.setTimeout(() => work({ didTimeout: false, timeRemaining: () => 50 }))
window.cancelIdleCallback = (handle) => window.clearTimeout(handle)
