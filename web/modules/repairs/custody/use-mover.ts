import { useState } from "react";
import { isPlace } from "#contracts/company/place.ts";
import { devicesByCode } from "#contracts/devices/device.ts";
import { intakeEndpoints, type IntakeRow } from "#contracts/repairs/intake.flow.ts";
import { call } from "#web/platform/client.ts";
import { problemFrom } from "#web/platform/problem.ts";
import { queries, refresh } from "#web/platform/query.ts";
import { text } from "#web/platform/texts.ts";
import { signal } from "../issue/sound.ts";
import { say } from "./say.ts";

/** One label that was read, and what came of it. */
export type Read = { readonly key: number; readonly right: boolean; readonly words: string; readonly number?: string; readonly intakeId?: string };

type Place = { readonly placeId: string; readonly name: string };

/** The device a label means: an intake by its number, or the one that is with us by its serial. */
async function rowOf(code: string): Promise<IntakeRow | undefined> {
  const { rows } = await call(intakeEndpoints.list, { query: { number: code, limit: 1 } });
  if (rows[0] !== undefined) return rows[0];
  const devices = await call(devicesByCode, { query: { code } });
  for (const { id } of devices) {
    const held = await call(intakeEndpoints.list, { query: { deviceId: id, held: "true", limit: 1 } });
    if (held.rows[0] !== undefined) return held.rows[0];
  }
  return undefined;
}

/** Carries devices to the chosen place as their labels are read; the label of a place, or its name as typed, chooses the place. */
export function useMover(places: readonly Place[], chosen: Place | undefined, choose: (placeId: string) => void) {
  const [reads, setReads] = useState<readonly Read[]>([]);
  const tell = (read: Omit<Read, "key">) => {
    signal(read.right);
    setReads((before) => [{ ...read, key: (before[0]?.key ?? 0) + 1 }, ...before].slice(0, 8));
  };
  const move = async (row: IntakeRow, place: Place): Promise<void> => {
    const about = { number: row.number, intakeId: row.id };
    if (row.status === "issued") return tell({ ...about, right: false, words: say("is-handed-over") });
    if (row.sentOn !== null && row.receivedOn === null) return tell({ ...about, right: false, words: text("repairs.device-away") });
    if (row.placeId === place.placeId) return tell({ ...about, right: true, words: say("was-here", { place: place.name }) });
    const step = intakeEndpoints.steps.find(({ name }) => name === "repairs.intake.move")!;
    await call(step, { params: { id: row.id }, body: { version: row.version, placeId: place.placeId } });
    tell({ ...about, right: true, words: say("moved", { device: row.deviceName, from: row.placeName, place: place.name }) });
    await refresh(queries, "repairs.intake");
  };
  const read = (raw: string) => {
    const code = raw.trim();
    const named = places.find(({ placeId, name }) => isPlace({ id: placeId, name }, code));
    if (named !== undefined) {
      signal(true);
      return choose(named.placeId);
    }
    if (chosen === undefined) return tell({ right: false, words: say("place-first") });
    rowOf(code)
      .then((row) => (row === undefined ? tell({ right: false, words: say("nobodys-label", { code }) }) : move(row, chosen)))
      .catch((thrown) => {
        const { code: why, details } = problemFrom(thrown);
        tell({ right: false, words: text(why, details), number: code });
      });
  };
  return { reads, read };
}
