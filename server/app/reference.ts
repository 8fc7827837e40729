import type { Language } from "#contracts/kernel/wording.ts";
import { ChecklistDraft } from "#contracts/repairs/checklist.ts";
import { FaultCodeDraft } from "#contracts/repairs/fault-code.ts";
import { checklistsOfTrades, codesOfTrades } from "#contracts/repairs/templates/all.ts";
import { createCard } from "#ledger/card.ts";
import { checklistCard, faultCodeCard } from "#modules/repairs/index.ts";
import type { Call } from "#platform/call.ts";

/**
 * Symptoms, faults, solutions and checklists of the trades a shop begins with, in its language; what it has already stays as it is.
 * `typeIds` are its types of device by the English names of the templates.
 */
export async function openReference(call: Call, trades: readonly string[], typeIds: ReadonlyMap<string, string>, language: Language): Promise<void> {
  const codes = await call.tx.selectFrom("fault_code").select(["kind", "name"]).execute();
  const lists = await call.tx.selectFrom("checklist").select("type_ids").execute();
  for (const { kind, name, types, categories } of codesOfTrades(trades, language)) {
    if (codes.some((it) => it.kind === kind && it.name === name)) continue;
    const named = types.flatMap((type) => typeIds.get(type) ?? []);
    await createCard(call, faultCodeCard, FaultCodeDraft.parse({ kind, code: null, name, typeIds: named, categories }));
  }
  for (const { type, name, points } of checklistsOfTrades(trades, language)) {
    const typeId = typeIds.get(type);
    if (typeId === undefined || lists.some(({ type_ids }) => type_ids.includes(typeId))) continue;
    await createCard(call, checklistCard, ChecklistDraft.parse({ name, typeIds: [typeId], points }));
  }
}
