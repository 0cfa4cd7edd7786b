/** As a `ref`: the element takes the focus when it appears, and only then. For the one thing a step asks to do next. */
export const focusOnArrival = (element: HTMLElement | null): void => element?.focus({ preventScroll: true })
