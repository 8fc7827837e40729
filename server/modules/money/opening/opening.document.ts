import { type Opening, OpeningDraft, openingEndpoints, openingFlow } from "#contracts/money/opening.ts";
import { defineDocument } from "#ledger/document.ts";
import { branchScope } from "#platform/access.ts";
import type { Call } from "#platform/call.ts";
import { holder } from "../holder.ts";
import { postOpening } from "./opening.posting.ts";
import { listOpenings, loadOpening, saveOpening } from "./opening.rows.ts";

export const openingDocument = defineDocument({
  flow: openingFlow,
  endpoints: openingEndpoints,
  draft: OpeningDraft,
  numberPrefix: "OM",
  scope: branchScope("money.opening"),
  begin: () => ({ by: [] }),
  load: loadOpening,
  save: saveOpening,
  list: listOpenings,
  decide: { create: withHolders, change: withHolders },
  post: postOpening,
});

async function withHolders(call: Call, opening: Opening): Promise<Opening> {
  const by: Opening["by"] = [];
  for (const line of opening.lines) by.push(await holder(call, line));
  return { ...opening, by };
}
