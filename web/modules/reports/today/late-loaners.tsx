import type { Today } from "#contracts/reports/today.ts";
import { JobTag } from "#web/kit/job-tag.tsx";
import { Day } from "#web/kit/moment.tsx";
import { Sheet } from "#web/kit/sheet.tsx";
import { say } from "./say.ts";

/** Devices of ours that should be back by now, and who has them. */
export const LateLoaners = ({ loaners: { count, rows } }: { readonly loaners: NonNullable<Today["counter"]>["loanersLate"] }) => (
  <Sheet title={say("loaners-late")} count={count} edge>
    <ul className="today-rows">
      {rows.map(({ id, number, deviceName, customerName, expectedBackOn }) => (
        <li key={id}>
          <JobTag number={number} to={`/loaners/${id}`} />
          <span className="what">
            <b className="medium">{deviceName}</b>
            <span className="soft">{customerName}</span>
          </span>
          <span className="aside tone-bad">
            <Day day={expectedBackOn} />
          </span>
        </li>
      ))}
    </ul>
  </Sheet>
);
