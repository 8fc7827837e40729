import { customerStandings } from "#contracts/money/settlements.ts";
import { useAnswer } from "#web/platform/query.ts";
import { may } from "#web/platform/session.ts";

/** What somebody owes us and what they paid ahead; nothing for those who may not see it. */
export function useStanding(partyId: string) {
  const allowed = may("money.standing.read");
  const { data } = useAnswer(customerStandings, { query: { partyId } }, { enabled: allowed });
  if (!allowed || data === undefined) return undefined;
  const row = data.rows.find((one) => one.partyId === partyId);
  return { debt: row?.debt ?? 0, advance: row?.advance ?? 0, oldestOn: row?.oldestOn ?? null };
}
