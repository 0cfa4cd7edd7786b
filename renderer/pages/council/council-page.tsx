/** Placeholder until the screen is written. */
export const CouncilPage = () => <main />
