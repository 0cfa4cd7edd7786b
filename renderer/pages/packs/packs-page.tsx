/** Placeholder until the screen is written. */
export const PacksPage = () => <main />
