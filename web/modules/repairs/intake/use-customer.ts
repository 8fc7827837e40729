import { type PartyRow, partiesByPhone, partyEndpoints } from "#contracts/parties/party.ts";
import { customerStandings } from "#contracts/money/settlements.ts";
import { useAnswer } from "#web/platform/query.ts";
import { useSession } from "#web/platform/session.ts";

/** As long as a phone can be: fewer digits are still being typed. */
const DIGITS_MIN = 11;

/** Whoever has this phone. Nothing is asked before the number is whole, and an old answer is none: somebody may have been written down since. */
export function useByPhone(phone: string): { readonly found: readonly PartyRow[] | undefined; readonly asking: boolean } {
  const { may } = useSession();
  const whole = phone.startsWith("+") && phone.length > DIGITS_MIN && may("parties.phone.see");
  const { data, isFetching, isError } = useAnswer(partiesByPhone, { query: { phone } }, { enabled: whole });
  return { found: whole && !isError && !isFetching ? data : undefined, asking: whole && isFetching };
}

/** The customer's card, and what they owe us or paid ahead. */
export function useCustomer(id: string | undefined) {
  const { may } = useSession();
  const card = useAnswer(partyEndpoints.read, { params: { id: id ?? "" } }, { enabled: id !== undefined }).data;
  const standing = useAnswer(customerStandings, { query: { partyId: id } }, { enabled: id !== undefined && may("money.standing.read") }).data
    ?.rows[0];
  return { card: id === undefined ? undefined : card, standing: id === undefined ? undefined : standing };
}
