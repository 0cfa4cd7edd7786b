/** Placeholder until the screen is written. */
export const IntakePage = () => <main />
