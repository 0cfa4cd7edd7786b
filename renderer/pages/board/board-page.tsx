/** Placeholder until the screen is written. */
export const BoardPage = () => <main />
