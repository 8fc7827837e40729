import type { Some, TodayRow } from "#contracts/reports/today.ts";
import { JobTag } from "#web/kit/job-tag.tsx";
import { Promised } from "#web/kit/moment.tsx";
import { Sheet } from "#web/kit/sheet.tsx";
import { NoneYet } from "#web/ledger/about.tsx";
import { instantNow } from "#web/platform/clock.ts";
import { span } from "#web/platform/format.ts";
import { say } from "./say.ts";

type Props = { readonly title: string; readonly some: Some; readonly none: string; readonly opens?: "order" | "intake" };

/** Orders or intakes that ask for somebody now: the first few, and how many there are. */
export function WorkRows({ title, some: { count, rows }, none, opens = "order" }: Props) {
  return (
    <Sheet title={title} count={count} edge>
      {rows.length === 0 ? (
        <NoneYet>{none}</NoneYet>
      ) : (
        <ul className="today-rows">
          {rows.map((row) => (
            <WorkRow key={row.id} row={row} opens={opens} />
          ))}
        </ul>
      )}
    </Sheet>
  );
}

function WorkRow({ row, opens }: { readonly row: TodayRow; readonly opens: "order" | "intake" }) {
  const { id, number, deviceName, fault, customerName, masterName, promisedAt, overSince } = row;
  return (
    <li>
      <JobTag number={number} to={opens === "intake" ? `/intakes/${id}` : `/work-orders/${id}`} />
      <span className="what">
        <b className="medium">{deviceName || customerName}</b>
        <span className="soft">{[fault, customerName, masterName].filter(Boolean).join(" · ")}</span>
      </span>
      <span className="aside">
        {overSince === undefined ? (
          promisedAt && <Promised at={promisedAt} />
        ) : (
          <span className="tone-bad">{say("over", { span: span(instantNow().getTime() - new Date(overSince).getTime()) })}</span>
        )}
      </span>
    </li>
  );
}
