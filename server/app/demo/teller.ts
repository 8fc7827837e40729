import type { Head } from "#contracts/kernel/document.ts";
import { changeDocument, createDocument, type DocumentKind, takeStep } from "#ledger/document.ts";
import type { Actor } from "#platform/call.ts";
import type { Catalog } from "./goods.ts";
import type { Company } from "./company.ts";
import { callAt, type Ground } from "./ground.ts";

/** The shop as it stands when its story begins. */
export type Stage = Ground &
  Company &
  Catalog & { readonly suppliers: readonly string[]; readonly manufacturers: readonly string[]; readonly partner: string } & {
    /** The fault codes that engineers have needed so far, by the words of the fault. */
    readonly faultCodes: Map<string, string>;
  };

/** Somebody, at a moment, does to documents what the product lets people do to them. */
export function teller(stage: Stage, who: Actor, minute: number) {
  const call = callAt(stage, who, minute);
  return {
    call,
    create: <Doc extends Head, Draft>(kind: DocumentKind<Doc, Draft>, draft: object, ...then: string[]): Promise<Doc> =>
      createDocument(call, kind, kind.draft.parse(draft), then),
    step: <Doc extends Head, Draft>(
      kind: DocumentKind<Doc, Draft>,
      doc: Pick<Doc, "id" | "version">,
      step: string,
      input: object = {},
    ): Promise<Doc> => takeStep(call, kind, doc, step, kind.flow.steps[step]?.input?.parse(input) ?? {}),
    change: <Doc extends Head, Draft>(kind: DocumentKind<Doc, Draft>, doc: Doc, draft: object): Promise<Doc> =>
      changeDocument(call, kind, doc, kind.draft.parse(draft)),
  };
}
