/** Placeholder until the screen is written. */
export const StartPage = () => <main />
