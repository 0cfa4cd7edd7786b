/** Columns about the product itself, before the members: product, stars, spread, findings. */
export const ownColumns = 4
