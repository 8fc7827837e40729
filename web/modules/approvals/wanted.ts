import type { ApprovalRequest } from "#contracts/approvals/request.ts";
import { percent, quantity } from "#web/platform/format.ts";
import { text } from "#web/platform/texts.ts";

/** What is asked for, in figures: "20 %", "3 × Seal ring". */
export const wantedOf = ({ matter, upTo, itemName, quantity: pieces }: Pick<ApprovalRequest, "matter" | "upTo" | "itemName" | "quantity">): string =>
  matter === "discount" ? percent(upTo) : text("approvals.screen.pieces", { quantity: quantity(pieces ?? 0), item: itemName });
