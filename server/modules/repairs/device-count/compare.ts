import type { DeviceCount, Difference, FoundDevice } from "#contracts/repairs/device-count.ts";

/** A device as our papers know it: where it should lie; `null`: not with us. */
export type KnownDevice = { readonly intakeId: string; readonly number: string; readonly placeId: string | null };

type Compared = Pick<DeviceCount, "expected" | "matched" | "differences">;

/**
 * What should lie at the places against the labels that were read there. A device read twice is where it was read last.
 * Pure: the same labels and papers always give the same differences.
 */
export function compare(
  should: readonly (KnownDevice & { readonly placeId: string })[],
  known: ReadonlyMap<string, KnownDevice>,
  found: readonly FoundDevice[],
): Compared {
  const seen = new Map<string, FoundDevice>();
  for (const it of found) seen.set(known.get(it.code)?.intakeId ?? it.code, it);
  const differences: Omit<Difference, "line">[] = [];
  let matched = 0;
  for (const { code, placeId: foundPlaceId } of seen.values()) {
    const device = known.get(code);
    if (device !== undefined && device.placeId === foundPlaceId) matched += 1;
    else if (device === undefined || device.placeId === null)
      differences.push({
        ...open,
        kind: "surplus",
        code: device?.number ?? code,
        intakeId: device?.intakeId ?? null,
        expectedPlaceId: null,
        foundPlaceId,
      });
    else
      differences.push({
        ...open,
        kind: "wrong-place",
        code: device.number,
        intakeId: device.intakeId,
        expectedPlaceId: device.placeId,
        foundPlaceId,
      });
  }
  for (const { intakeId, number, placeId } of should)
    if (!seen.has(intakeId)) differences.push({ ...open, kind: "missing", code: number, intakeId, expectedPlaceId: placeId, foundPlaceId: null });
  const order = ["missing", "wrong-place", "surplus"];
  const sorted = differences.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || (a.code < b.code ? -1 : 1));
  return { expected: should.length, matched, differences: sorted.map((it, at) => ({ line: at + 1, ...it })) };
}

const open = { act: null, note: "" } as const;
