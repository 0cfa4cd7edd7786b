/** Placeholder until the screen is written. */
export const ComparePage = () => <main />
