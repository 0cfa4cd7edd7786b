/** Placeholder until the paper is written. */
export const ScorecardPage = () => <main />
