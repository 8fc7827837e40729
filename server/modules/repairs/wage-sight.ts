/** Who may see what people earn on an order; for others the rules of pay are absent. */
export const SEE_WAGE = "payroll.wage.see";
