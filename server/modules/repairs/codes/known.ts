import { FAULT_KINDS, type FaultKind } from "#contracts/repairs/fault-code.ts";
import { ledgerRefusals } from "#ledger/refusals.ts";
import type { Call } from "#platform/call.ts";

type Coded = { readonly [Kind in FaultKind as `${Kind}Id`]?: string | null | undefined };

/** Codes an order or intake names exist and are of their kind: a symptom is no solution. */
export async function knownCodes({ tx }: Pick<Call, "tx">, coded: Coded): Promise<void> {
  const named = FAULT_KINDS.flatMap((kind) => {
    const id = coded[`${kind}Id`];
    return id === null || id === undefined ? [] : [{ kind, id }];
  });
  if (named.length === 0) return;
  const rows = await tx
    .selectFrom("fault_code")
    .where(
      "id",
      "in",
      named.map(({ id }) => id),
    )
    .select(["id", "kind"])
    .execute();
  const stranger = named.find(({ id, kind }) => !rows.some((row) => row.id === id && row.kind === kind));
  if (stranger !== undefined) throw ledgerRefusals["not-found"]({ id: stranger.id });
}

/** Types of device that a card names exist. */
export async function knownTypes({ tx }: Call, typeIds: readonly string[]): Promise<void> {
  if (typeIds.length === 0) return;
  const rows = await tx
    .selectFrom("device_type")
    .where("id", "in", [...typeIds])
    .select("id")
    .execute();
  const stranger = typeIds.find((id) => !rows.some((row) => row.id === id));
  if (stranger !== undefined) throw ledgerRefusals["not-found"]({ id: stranger });
}
