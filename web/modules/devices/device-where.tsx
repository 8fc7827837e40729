import type { ReactNode } from "react";
import { Link } from "@tanstack/react-router";
import { intakeEndpoints } from "#contracts/repairs/intake.flow.ts";
import type { Intake } from "#contracts/repairs/intake.ts";
import { loanerEndpoints } from "#contracts/repairs/loaner.ts";
import { Day, Moment } from "#web/kit/moment.tsx";
import type { Fact } from "#web/kit/sheet.tsx";
import { useAnswer } from "#web/platform/query.ts";
import { useSession } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";

const say = (key: string, values = {}) => text(`devices.screen.${key}`, values);

/**
 * Where one device is now and since when: at a place of ours or the centre that has it, lent to a customer of ours, else with its owner.
 * Leads to the paper that knows its whole way.
 */
export function useWhereNow(deviceId: string): Fact | undefined {
  const { may } = useSession();
  const sees = may("repairs.intake.read");
  const held = useAnswer(intakeEndpoints.list, { query: { deviceId, held: true, limit: 1 } }, { enabled: sees }).data;
  const here = held?.rows[0];
  const intake = useAnswer(intakeEndpoints.read, { params: { id: here?.id ?? "" } }, { enabled: here !== undefined }).data as Intake | undefined;
  const lends = sees && may("repairs.loaner.read");
  const loans = useAnswer(loanerEndpoints.list, { query: { deviceId, status: ["lent"], limit: 1 } }, { enabled: lends }).data;
  const lent = loans?.rows[0];
  if (held === undefined) return undefined;
  const label = text("repairs.screen.custody.where");
  if (here !== undefined) {
    const since = intake?.whereabouts.at(-1)?.movedAt;
    const away = here.sentOn !== null && here.receivedOn === null;
    const where = away ? (here.partnerName ?? text("repairs.screen.custody.at-partner")) : here.placeName;
    return { label, value: <Link to={`/intakes/${here.id}`}>{where}</Link>, under: since && <Since moment={<Moment at={since} />} />, width: 1.2 };
  }
  if (lent === undefined) return { label, value: text("repairs.screen.custody.with-owner") };
  const to = <Link to={`/loaners/${lent.id}`}>{lent.customerName}</Link>;
  return { label, value: to, under: <Since moment={<Day day={lent.lentOn} />} />, width: 1.2 };
}

const Since = ({ moment }: { readonly moment: ReactNode }) => (
  <>
    {say("since")} {moment}
  </>
);
