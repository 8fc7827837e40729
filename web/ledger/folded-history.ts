import type { HistoryRecord } from "#contracts/kernel/beside.ts";

const ONE_SITTING_MS = 15 * 60_000;

/** What one person changed in one sitting is one line, however often it was saved meanwhile. */
export function foldedHistory(records: readonly HistoryRecord[]): HistoryRecord[] {
  const told: HistoryRecord[] = [];
  for (const record of [...records].sort((a, b) => a.version - b.version)) {
    const before = told.at(-1);
    if (before !== undefined && goesOn(before, record)) {
      const folded = { ...record, changes: { ...before.changes, ...record.changes } };
      told.splice(-1, 1, folded);
    } else told.push(record);
  }
  return told;
}

const goesOn = (before: HistoryRecord, { verb, by, at, reason }: HistoryRecord): boolean =>
  verb === "change" &&
  before.verb === verb &&
  before.by === by &&
  reason === null &&
  before.reason === null &&
  new Date(at).getTime() - new Date(before.at).getTime() < ONE_SITTING_MS;
