/**
 * Duties that watch one another: one person who holds both watches nobody (D.4 of the domain). Each is known by a right
 * of the matrix; its text is "access.right.<code>".
 */
export const DUTIES_APART: readonly (readonly [permission: string, watchedBy: string])[] = [
  ["money.refund.pay", "money.refund.approve"],
  ["stock.write-off.write-off", "stock.write-off.approve"],
  ["stock.write-off.write-off", "stock.write-off.cancel"],
  ["repairs.stock-count.close", "repairs.stock-count.approve"],
  ["repairs.bad-part.write-off", "repairs.bad-part.approve"],
  ["approvals.request.create", "approvals.request.allow"],
];

/** The pairs that somebody would hold whole. */
export const joinedDuties = (may: (permission: string) => boolean): (readonly [string, string])[] =>
  DUTIES_APART.filter(([one, other]) => may(one) && may(other));
