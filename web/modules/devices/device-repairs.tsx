import { intakeFlow } from "#contracts/repairs/intake.flow.ts";
import { deviceHistory } from "#contracts/repairs/order-facts.ts";
import { workOrderFlow } from "#contracts/repairs/work-order.flow.ts";
import { Amount } from "#web/kit/amount.tsx";
import { JobTag } from "#web/kit/job-tag.tsx";
import { Day } from "#web/kit/moment.tsx";
import { Bones, Sheet } from "#web/kit/sheet.tsx";
import { Status } from "#web/kit/status.tsx";
import { NoneYet } from "#web/ledger/about.tsx";
import { dayInDigits } from "#web/platform/format.ts";
import { useAnswer } from "#web/platform/query.ts";
import { may } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { DeclinedWorks } from "./declined-works.tsx";
import "./devices.css";

export const useRepairs = (id: string) => useAnswer(deviceHistory, { params: { id } }, { enabled: may("repairs.intake.read") }).data;

/** Everything one device went through with us, newest first: what was wrong, what was done, what is still under our warranty. */
export function DeviceRepairs({ id }: { readonly id: string }) {
  const repairs = useRepairs(id);
  if (!may("repairs.intake.read")) return null;
  return (
    <>
      <DeclinedWorks deviceId={id} />
      <Sheet title={text("devices.screen.repairs")} count={repairs?.length || undefined} edge>
        {repairs === undefined ? (
          <div style={{ padding: 14 }}>
            <Bones lines={3} />
          </div>
        ) : repairs.length === 0 ? (
          <NoneYet>{text("devices.screen.no-repairs")}</NoneYet>
        ) : (
          <ul className="repairs-list">
            {repairs.map((repair) => {
              const kind = repair.orderId === null ? "repairs.intake" : "repairs.work-order";
              const statuses: Readonly<Record<string, { tone: "quiet" | "busy" | "waiting" | "good" | "bad" }>> =
                repair.orderId === null ? intakeFlow.statuses : workOrderFlow.statuses;
              const done = [...repair.works, ...repair.parts].join(", ");
              return (
                <li key={repair.orderId ?? repair.intakeId}>
                  <div className="line wrap">
                    <JobTag number={repair.number} to={repair.orderId === null ? `/intakes/${repair.intakeId}` : `/work-orders/${repair.orderId}`} />
                    <Status tone={statuses[repair.status]?.tone ?? "quiet"}>{text(`${kind}.${repair.status}`)}</Status>
                    {repair.underWarranty && repair.warrantyUntil && (
                      <Status tone="good">{text("devices.screen.our-warranty", { day: dayInDigits(repair.warrantyUntil) })}</Status>
                    )}
                    <span className="space" />
                    {repair.total > 0 && (
                      <b className="medium">
                        <Amount minor={repair.total} sign />
                      </b>
                    )}
                  </div>
                  <p>{repair.fault}</p>
                  {done !== "" && <p className="soft">{done}</p>}
                  <p className="caption faint">
                    <Day day={repair.on} />
                    {repair.masterName && <> · {repair.masterName}</>}
                  </p>
                </li>
              );
            })}
          </ul>
        )}
      </Sheet>
    </>
  );
}
