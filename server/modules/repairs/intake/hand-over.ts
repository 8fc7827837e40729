import { sql } from "kysely";
import { type HandedThing, type Intake, type Identity, THING_KINDS, type Thing } from "#contracts/repairs/intake.ts";
import { standingOf } from "#modules/money/index.ts";
import type { Call } from "#platform/call.ts";
import { deviceName } from "../device-name.ts";
import { repairsRefusals } from "../refusals.ts";

type Said = { readonly issuedTo: string; readonly identity: Identity | null; readonly handed: readonly HandedThing[] };

/** A device leaves when its repairs are finished and paid, nothing of ours is still out, and everything that goes with it is ticked. */
export async function issue(call: Call, intake: Intake, { issuedTo = "", identity = null, handed = [] }: Partial<Said>): Promise<Intake> {
  const orders = await ordersOf(call, intake);
  const open = orders.filter(({ status }) => status !== "completed" && status !== "cancelled");
  if (open.length > 0) throw repairsRefusals["orders-open"]({ numbers: open.map(({ number }) => number) });
  const [{ debt }, loaners, things] = await Promise.all([
    standingOf(
      call.tx,
      intake.customerId,
      orders.map(({ id }) => id),
    ),
    loanersOut(call, intake),
    thingsOf(call, intake),
  ]);
  if (debt > 0) throw repairsRefusals["debt-left"]({ debt });
  if (loaners.length > 0) throw repairsRefusals["loaner-out"]({ loaners: loaners.map(({ number, deviceName }) => `${number} ${deviceName}`) });
  refuseUnticked(things, handed);
  return { ...intake, issuedOn: call.today, issuedTo, identity, handed: [...handed] };
}

const LEFT = { accessory: "accessories-left", "own-part": "own-parts-left", "old-part": "old-parts-left" } as const;

/** Each thing is ticked exactly once; the first kind with one that is not names the refusal. */
function refuseUnticked(things: readonly Thing[], handed: readonly HandedThing[]): void {
  const ticks = handed.map(nameOf);
  const without: Thing[] = [];
  for (const thing of things) {
    const tick = ticks.indexOf(nameOf(thing));
    if (tick === -1) without.push(thing);
    else ticks.splice(tick, 1);
  }
  for (const kind of THING_KINDS) {
    const names = without.filter((thing) => thing.kind === kind).map(({ name }) => name);
    if (names.length > 0) throw repairsRefusals[LEFT[kind]]({ names });
  }
  if (ticks.length > 0) throw repairsRefusals["not-on-list"]();
}

const nameOf = ({ kind, name }: Thing): string => `${kind} ${name}`;

/** What goes with the device: all it came with, the parts its owner brought, and those taken out of it where the owner wants them. */
export async function thingsOf({ tx }: Call, { id, completeness, ownParts, oldPartsBack }: Intake): Promise<Thing[]> {
  const brought = [
    ...completeness.map((name): Thing => ({ kind: "accessory", name })),
    ...ownParts.map((name): Thing => ({ kind: "own-part", name })),
  ];
  if (!oldPartsBack) return brought;
  const { rows } = await sql<{ name: string }>`
    select line.name from work_order ordered join work_order_line line on line.work_order_id = ordered.id
    where ordered.intake_id = ${id}::uuid and ordered.status = 'completed' and line.tab = 'parts' and coalesce(line.used, line.quantity) > 0
    order by ordered.id, line.line`.execute(tx);
  return [...brought, ...rows.map(({ name }): Thing => ({ kind: "old-part", name }))];
}

type LentRow = { id: string; number: string; device_name: string; expected_back_on: string };

/** Devices of ours that the owner still has. */
export async function loanersOut({ tx }: Call, { id }: Intake) {
  const { rows } = await sql<LentRow>`
    select loaner.id, loaner.number, loaner.expected_back_on, ${deviceName} as device_name
    from loaner join device on device.id = loaner.device_id join device_type on device_type.id = device.type_id
    where loaner.intake_id = ${id}::uuid and loaner.status = 'lent' order by loaner.id`.execute(tx);
  return rows.map((row) => ({ id: row.id, number: row.number, deviceName: row.device_name, expectedBackOn: row.expected_back_on }));
}

/** Work orders of an intake: number and status are enough to know whether the repair is over. */
export const ordersOf = ({ tx }: Call, { id }: Pick<Intake, "id">) =>
  tx.selectFrom("work_order").where("intake_id", "=", id).select(["id", "number", "status"]).execute();
