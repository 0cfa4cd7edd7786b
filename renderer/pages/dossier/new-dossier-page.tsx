/** Placeholder until the screen is written. */
export const NewDossierPage = () => <main />
