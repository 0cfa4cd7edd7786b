/** Placeholder until the screen is written. */
export const ResultPage = () => <main />
