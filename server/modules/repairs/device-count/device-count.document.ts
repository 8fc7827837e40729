import { DEVICE_PLACES } from "#contracts/company/place.ts";
import {
  type DeviceCount,
  DeviceCountDraft,
  deviceCountEndpoints,
  deviceCountFlow,
  type Difference,
  type DifferenceAnswer,
} from "#contracts/repairs/device-count.ts";
import { defineDocument, readDocument, takeStep } from "#ledger/document.ts";
import { ledgerRefusals } from "#ledger/refusals.ts";
import { branchScope } from "#platform/access.ts";
import { beforehand } from "#platform/along.ts";
import type { Call } from "#platform/call.ts";
import { intakeDocument } from "../intake/intake.document.ts";
import { repairsRefusals } from "../refusals.ts";
import { compare } from "./compare.ts";
import { deviceCountRows, knownByCodes, listDeviceCounts, shouldLieAt } from "./device-count.rows.ts";

const uncompared = { expected: null, matched: null, differences: [], comparedOn: null, settledOn: null };

export const deviceCountDocument = defineDocument({
  flow: deviceCountFlow,
  endpoints: deviceCountEndpoints,
  draft: DeviceCountDraft,
  numberPrefix: "DC",
  scope: branchScope("repairs.device-count"),
  begin: () => ({ ...uncompared, differences: [] }),
  ...deviceCountRows,
  list: listDeviceCounts,
  decide: { create: check, change: check, compare: compareNow, answer, settle, recount: (_call, count) => ({ ...count, ...uncompared }) },
  // The way of a device is its intake's: what a count moves, it moves there.
  post: () => [],
  findable: ({ number, counters }) => ({ title: number, subtitle: counters, words: [number] }),
});

/** Only places of the branch where devices lie; what was found, was found at one of those that are walked through. */
async function check({ tx, actor }: Call, count: DeviceCount): Promise<DeviceCount> {
  const wanted = [...new Set(count.placeIds)];
  const rows = await tx
    .selectFrom("place")
    .where("id", "=", ({ fn, val }) => fn.any(val(wanted)))
    .where("branch_id", "=", count.branchId)
    .where("branch_id", "=", ({ fn, val }) => fn.any(val([...actor.branchIds])))
    .where("kind", "in", [...DEVICE_PLACES])
    .select("id")
    .execute();
  const known = new Set(rows.map(({ id }) => id));
  const missing = [...wanted.filter((id) => !known.has(id)), ...count.found.map(({ placeId }) => placeId).filter((id) => !known.has(id))];
  if (missing[0] !== undefined) throw ledgerRefusals["not-found"]({ id: missing[0] });
  if (new Set(count.found.map(({ line }) => line)).size !== count.found.length) throw repairsRefusals["line-twice"]();
  return { ...count, placeIds: wanted };
}

async function compareNow({ tx, today }: Call, count: DeviceCount): Promise<DeviceCount> {
  const [should, known] = await Promise.all([
    shouldLieAt(tx, count.branchId, count.placeIds),
    knownByCodes(
      tx,
      count.branchId,
      count.found.map(({ code }) => code),
    ),
  ]);
  return { ...count, ...compare(should, known, count.found), comparedOn: today };
}

/** What is done about each difference: it lies there from now on, or somebody says what became of it. */
function answer(_call: Call, count: DeviceCount, { answers }: { answers: readonly DifferenceAnswer[] }): DeviceCount {
  const said = new Map(answers.map((it) => [it.line, it]));
  const stranger = answers.find(({ line }) => !count.differences.some((it) => it.line === line));
  if (stranger !== undefined) throw repairsRefusals["no-such-difference"]({ line: stranger.line });
  return { ...count, differences: count.differences.map((it) => answered(it, said.get(it.line))) };
}

function answered(difference: Difference, said: DifferenceAnswer | undefined): Difference {
  if (said === undefined) return difference;
  const { act, note } = said;
  if (act === "moved" && difference.kind !== "wrong-place") throw repairsRefusals["only-wrong-places-move"]({ line: difference.line });
  if (act === "explained" && note.length < 3) throw repairsRefusals["difference-needs-words"]({ line: difference.line });
  return { ...difference, act, note };
}

/** Devices that were found elsewhere are written down where they lie; each move is a step of its own intake, with its history. */
async function settle(call: Call, count: DeviceCount): Promise<DeviceCount> {
  const moves = count.differences.filter(({ act }) => act === "moved").sort((a, b) => ((a.intakeId ?? "") < (b.intakeId ?? "") ? -1 : 1));
  for (const { intakeId, foundPlaceId } of moves) {
    const intake = await readDocument(call, intakeDocument, intakeId ?? "", true);
    if (intake.placeId === foundPlaceId) continue;
    await takeStep(beforehand(call), intakeDocument, intake, "move", { placeId: foundPlaceId });
  }
  return { ...count, settledOn: call.today };
}
