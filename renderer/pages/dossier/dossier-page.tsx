/** Placeholder until the screen is written. */
export const DossierPage = () => <main />
