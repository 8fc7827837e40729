/** Who may see what goods cost us; for others the figures are absent. */
export const SEE_COST = "stock.cost.see";
