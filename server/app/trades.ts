import { ItemDraft } from "#contracts/catalog/item.ts";
import { itemsOfTemplate } from "#contracts/devices/templates.ts";
import { tradeTemplates } from "#contracts/devices/templates/all.ts";
import type { Language } from "#contracts/kernel/wording.ts";
import { createCard } from "#ledger/card.ts";
import { itemCard } from "#modules/catalog/index.ts";
import { deviceTypeCard } from "#modules/devices/index.ts";
import type { Call } from "#platform/call.ts";
import { platformRefusals } from "#platform/refusals.ts";
import { openReference } from "./reference.ts";

/** Gives a new shop what its trades begin with: kinds of equipment, usual works, words for troubles and checklists, from then on its own. */
export async function openTrades(call: Call, trades: readonly string[], language: Language): Promise<void> {
  const typeIds = new Map<string, string>();
  for (const trade of new Set(trades)) {
    const template = tradeTemplates.find((it) => it.trade === trade);
    if (template === undefined) throw platformRefusals.input({ issues: [{ path: ["trades"], trade }] });
    for (const type of template.types) typeIds.set(type.name.en, (await createCard(call, deviceTypeCard, type)).id);
    for (const item of itemsOfTemplate(template, language)) await createCard(call, itemCard, ItemDraft.parse(item));
  }
  await openReference(call, trades, typeIds, language);
}
