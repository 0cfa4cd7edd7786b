/** Placeholder until the screen is written. */
export const ResultsPage = () => <main />
