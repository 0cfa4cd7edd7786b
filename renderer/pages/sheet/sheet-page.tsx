/** Placeholder until the screen is written. */
export const SheetPage = () => <main />
