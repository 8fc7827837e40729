import { Link } from "@tanstack/react-router";
import { JobTag } from "#web/kit/job-tag.tsx";
import { Promised } from "#web/kit/moment.tsx";
import { Bones } from "#web/kit/sheet.tsx";
import { text } from "#web/platform/texts.ts";
import { leftOf, spareOf, useQueue, type Waiting } from "./use-queue.ts";

const say = (key: string, values = {}) => text(`repairs.screen.issue.${key}`, values);

/** What waits to go out, and what to come back; at the left of the storekeeper's screen. */
export function Queue({ chosen }: { readonly chosen: string | undefined }) {
  const { toIssue, toReturn, loading } = useQueue();
  return (
    <nav className="issue-queue" aria-label={say("to-issue")}>
      <h2>
        {say("to-issue")} <span className="faint">{toIssue.length}</span>
      </h2>
      {loading && <Bones lines={6} />}
      {!loading && toIssue.length === 0 && <p className="small-text soft issue-none">{say("none")}</p>}
      <ul>
        {toIssue.map((one) => (
          <Place key={one.row.id} waiting={one} chosen={chosen === one.row.id} count={one.stock.filter((line) => leftOf(line) > 0).length} />
        ))}
      </ul>
      {toReturn.length > 0 && (
        <>
          <h2>
            {say("to-return")} <span className="faint">{toReturn.length}</span>
          </h2>
          <ul>
            {toReturn.map((one) => (
              <Place
                key={one.row.id}
                waiting={one}
                chosen={false}
                count={one.stock.filter((line) => spareOf(line) > 0).length}
                search={{ mode: "return" }}
              />
            ))}
          </ul>
        </>
      )}
    </nav>
  );
}

type PlaceProps = { readonly waiting: Waiting; readonly chosen: boolean; readonly count: number; readonly search?: { readonly mode: "return" } };

const Place = ({ waiting: { row }, chosen, count, search }: PlaceProps) => (
  <li>
    <Link
      to={`/issue-parts/${row.id}`}
      search={(search ?? {}) as never}
      className={chosen ? "on" : undefined}
      aria-current={chosen ? "true" : undefined}
    >
      <span className="line">
        <JobTag number={row.number} />
        <span className="space" />
        {row.promisedAt && (
          <span className="caption faint">
            <Promised at={row.promisedAt} />
          </span>
        )}
      </span>
      <span className="small-text medium clip">{row.deviceName}</span>
      <span className="caption faint clip">{[row.masterName, say("positions", { count })].filter(Boolean).join(" · ")}</span>
    </Link>
  </li>
);
