import { faultCodeEndpoints } from "#contracts/repairs/fault-code.ts";
import { useAnswer } from "#web/platform/query.ts";
import { useSession } from "#web/platform/session.ts";

/** Whether the shop works with codes at all: where it has none, nobody is asked for them. */
export function useAnyCodes(): boolean {
  const { may } = useSession();
  return (
    (useAnswer(faultCodeEndpoints.list, { query: { limit: 1 } }, { enabled: may("repairs.fault-code.read"), keep: true }).data?.rows.length ?? 0) > 0
  );
}
