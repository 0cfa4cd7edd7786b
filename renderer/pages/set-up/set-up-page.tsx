/** Placeholder until the screen is written. */
export const SetUpPage = () => <main />
