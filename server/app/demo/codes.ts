import { type FaultKind, FaultCodeDraft } from "#contracts/repairs/fault-code.ts";
import { createCard } from "#ledger/card.ts";
import { faultCodeCard } from "#modules/repairs/index.ts";
import { type Stage, teller } from "./teller.ts";

/** The code of a fault, as manufacturers want it in a claim; written into the reference when it is needed for the first time. */
export async function faultCodeOf(stage: Stage, minute: number, name: string): Promise<string> {
  const known = stage.faultCodes.get(name);
  if (known !== undefined) return known;
  const { call } = teller(stage, stage.staff.manager, minute);
  const draft = { kind: "fault", code: `F${String(stage.faultCodes.size + 1).padStart(2, "0")}`, name };
  const { id } = await createCard(call, faultCodeCard, FaultCodeDraft.parse(draft));
  stage.faultCodes.set(name, id);
  return id;
}

/** The code of the reference that reads so, as whoever takes a device in or repairs it chooses it. */
export async function codeNamed({ tx }: Pick<Stage, "tx">, kind: FaultKind, words: string): Promise<string | null> {
  const found = tx
    .selectFrom("fault_code")
    .where("kind", "=", kind)
    .where((eb) => eb(eb.fn("lower", ["name"]), "=", words.toLowerCase()));
  return (await found.select("id").executeTakeFirst())?.id ?? null;
}
