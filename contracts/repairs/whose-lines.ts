import type { OrderStatus } from "./work-order.ts";

/** Until then whoever takes the device in may write what is to be done; afterwards the customer has agreed to it. */
const OPEN_TO_ALL: readonly OrderStatus[] = ["new", "diagnostics"];

/** Whether the lines are still open to whoever writes orders; later they are of those who may change what was agreed (D.4 of the domain). */
export const linesOpenToAll = ({ status }: { readonly status: OrderStatus }): boolean => OPEN_TO_ALL.includes(status);
