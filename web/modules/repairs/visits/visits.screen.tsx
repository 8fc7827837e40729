import "./visits.css";
import { Link } from "@tanstack/react-router";
import { workOrderFlow } from "#contracts/repairs/work-order.flow.ts";
import { type VisitRow, visits } from "#contracts/repairs/visit.ts";
import { EmptyState } from "#web/kit/empty-state.tsx";
import { ErrorNote } from "#web/kit/error-note.tsx";
import { FilterSwitch, Filters } from "#web/kit/filters.tsx";
import { JobTag } from "#web/kit/job-tag.tsx";
import { MainButton } from "#web/kit/main-button.tsx";
import { Bones, Page, Sheet } from "#web/kit/sheet.tsx";
import { Status } from "#web/kit/status.tsx";
import { Tabs } from "#web/kit/tabs.tsx";
import { useListState } from "#web/ledger/list-page.tsx";
import { addDays, clock, dayInWords, dayOf, today } from "#web/platform/format.ts";
import { problemFrom } from "#web/platform/problem.ts";
import { useAnswer } from "#web/platform/query.ts";
import { useSession } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { instantOf } from "#web/platform/wall-clock.ts";
import { Reach } from "./reach.tsx";

const say = (key: string) => text(`repairs.visit.${key}`);
const DAYS = ["today", "tomorrow", "later"] as const;

/** Where the engineer goes, in the order in which they are expected; late visits stand with today's. */
export function VisitsScreen() {
  const { one, set } = useListState();
  const { may, user } = useSession();
  const day = one("day") ?? "today";
  const mine = user?.employeeId && one("all") !== "true" ? user.employeeId : undefined;
  const span = {
    today: { through: instantOf(today(), "23:59") },
    tomorrow: { from: instantOf(addDays(today(), 1), "00:00"), through: instantOf(addDays(today(), 1), "23:59") },
    later: {},
  }[day];
  const { data, error } = useAnswer(visits, { query: { ...span, masterId: mine } }, { keep: true });
  return (
    <Page
      title={say("titles")}
      beside={day === "today" ? dayInWords(today()) : undefined}
      actions={
        may("repairs.work-order.create") && (
          <MainButton icon="plus" to="/visits/new">
            {say("new")}
          </MainButton>
        )
      }
    >
      <Tabs tabs={DAYS.map((key) => ({ key, label: say(key) }))} value={day} onChange={(key) => set({ day: key })} label={say("titles")} />
      {user?.employeeId && (
        <Filters>
          <FilterSwitch label={say("all")} value={mine === undefined} onChange={(all) => set({ all: all ? "true" : undefined })} />
        </Filters>
      )}
      {error && <ErrorNote problem={problemFrom(error)} />}
      {data === undefined ? (
        <Sheet padded>
          <Bones lines={5} />
        </Sheet>
      ) : data.rows.length === 0 ? (
        <EmptyState icon="truck" sentence={say("none")} />
      ) : (
        <ol className="visits">
          {data.rows.map((row) => (
            <Visit key={row.id} row={row} withMaster={mine === undefined} />
          ))}
        </ol>
      )}
    </Page>
  );
}

function Visit({ row, withMaster }: { readonly row: VisitRow; readonly withMaster: boolean }) {
  const { id, number, status, promisedAt, address, customerName, phone, deviceName, complaint, masterName } = row;
  const day = promisedAt === null ? undefined : dayOf(promisedAt);
  return (
    <li className="visit">
      <Link to="/visits/$id" params={{ id } as never} className="visit-head">
        <span className="visit-time number">{promisedAt === null ? say("no-time") : clock(promisedAt)}</span>
        <span className="clip">
          <b className="medium">{customerName}</b>
        </span>
        <span className="space" />
        <Status tone={workOrderFlow.statuses[status].tone}>{text(`repairs.work-order.${status}`)}</Status>
      </Link>
      <p className="small-text soft visit-what">
        {day !== undefined && day !== today() && <span className={day < today() ? "tone-bad" : "medium"}>{dayInWords(day)} </span>}
        <JobTag number={number} /> {[deviceName, complaint, withMaster && masterName].filter(Boolean).join(" · ")}
      </p>
      <Reach address={address} phone={phone} />
    </li>
  );
}
