import { refusedEndpoint, type RefusedRow } from "#contracts/access/audit.ts";
import { RIGHTS } from "#contracts/access/roles.ts";
import { Button } from "#web/kit/button.tsx";
import type { Column } from "#web/kit/column.ts";
import { Moment } from "#web/kit/moment.tsx";
import { pageOf } from "#web/kit/pages.ts";
import { About } from "#web/ledger/about.tsx";
import { ListPage } from "#web/ledger/list-page.tsx";
import { hasText, text } from "#web/platform/texts.ts";
import { Days, Kind, useAsked, Who } from "./asked.tsx";
import type { AuditLook } from "./audit-look.ts";
import { kindText } from "./told.ts";

/** Everything that somebody known tried and may not, newest first. */
export function Refusals({ views }: { readonly views: AuditLook }) {
  const asked = useAsked(["kind"]);
  return (
    <ListPage<RefusedRow>
      title={text("access.audit")}
      name="audit-refused"
      endpoint={refusedEndpoint}
      query={asked.query}
      rowKey={({ id }) => id}
      columns={columns()}
      panel={panelOf}
      views={views}
      find={asked.find}
      onClear={asked.clear}
      filters={
        <Who asked={asked}>
          <Kind asked={asked} />
        </Who>
      }
      afterFilters={<Days asked={asked} />}
      empty={{ icon: "shieldok", sentence: text("access.audit.none-refused") }}
    />
  );
}

/** What was tried: the step's own words, else the right that was missing, else the door's name. */
function attemptText({ attempt }: RefusedRow): string {
  if (hasText(attempt)) return text(attempt);
  const right = RIGHTS.find(({ permissions }) => permissions.includes(attempt));
  return right === undefined ? attempt : text(`access.right.${right.code}`);
}

const Thing = ({ row: { kind, title } }: { readonly row: RefusedRow }) => (
  <span className="clip nowrap">
    {kindText(kind)} {title !== null && <b className="medium">{title}</b>}
  </span>
);

const columns = (): Column<RefusedRow>[] => [
  { key: "when", label: text("access.audit.when"), phone: "aside", width: "140px", cell: ({ at }) => <Moment at={at} /> },
  { key: "who", label: text("access.audit.who"), phone: "title", width: "minmax(130px, 1.1fr)", cell: ({ by }) => <b className="medium">{by}</b> },
  { key: "tried", label: text("access.audit.tried"), phone: "note", width: "minmax(180px, 1.6fr)", cell: attemptText },
  { key: "thing", label: text("access.audit.thing"), phone: "mark", width: "minmax(150px, 1.2fr)", cell: (row) => <Thing row={row} /> },
  { key: "network", label: text("access.audit.network"), width: "140px", cell: ({ network }) => <span className="soft">{network}</span> },
];

function panelOf(row: RefusedRow) {
  const page = row.subjectId === null ? undefined : pageOf(row.kind, row.subjectId);
  return {
    title: attemptText(row),
    content: (
      <About
        lines={[
          { label: text("access.audit.who"), value: row.by },
          { label: text("access.audit.when"), value: <Moment at={row.at} /> },
          { label: text("access.audit.thing"), value: <Thing row={row} /> },
          { label: text("access.audit.told"), value: hasText(row.code) ? text(row.code) : row.code },
          { label: text("access.audit.network"), value: row.network },
          { label: text("access.audit.door"), value: <code>{row.attempt}</code> },
        ]}
      />
    ),
    ...(page === undefined
      ? {}
      : {
          footer: (
            <Button icon="arrow" to={page}>
              {text("access.audit.open")}
            </Button>
          ),
        }),
  };
}
