import { AUDIT_ACTS, auditEndpoint, type AuditRow } from "#contracts/access/audit.ts";
import { Button } from "#web/kit/button.tsx";
import type { Column } from "#web/kit/column.ts";
import { FilterChoice } from "#web/kit/filters.tsx";
import { Moment } from "#web/kit/moment.tsx";
import { pageOf } from "#web/kit/pages.ts";
import { About } from "#web/ledger/about.tsx";
import { ListPage } from "#web/ledger/list-page.tsx";
import { text } from "#web/platform/texts.ts";
import { Days, Kind, useAsked, Who } from "./asked.tsx";
import type { AuditLook } from "./audit-look.ts";
import { kindText, toldChanges, verbText } from "./told.ts";

/** Everything that was changed, newest first; a press shows before and after side by side and opens the thing. */
export function Changes({ views }: { readonly views: AuditLook }) {
  const asked = useAsked(["kind", "act"]);
  return (
    <ListPage<AuditRow>
      title={text("access.audit")}
      name="audit"
      endpoint={auditEndpoint}
      query={asked.query}
      rowKey={({ subjectId, version }) => `${subjectId} ${version}`}
      columns={columns()}
      panel={panelOf}
      views={views}
      find={asked.find}
      onClear={asked.clear}
      filters={
        <Who asked={asked}>
          <Kind asked={asked} />
          <FilterChoice
            label={text("access.audit.act")}
            value={asked.one("act")}
            onChange={(act) => asked.set({ act })}
            options={AUDIT_ACTS.map((act) => ({ value: act, label: text(`access.audit.act.${act}`) }))}
          />
        </Who>
      }
      afterFilters={<Days asked={asked} />}
      empty={{ icon: "history", sentence: text("access.audit.none") }}
    />
  );
}

const Thing = ({ row: { kind, title } }: { readonly row: AuditRow }) => (
  <span className="clip nowrap">
    {kindText(kind)} {title !== null && <b className="medium">{title}</b>}
  </span>
);

/** In a list on a phone there is no room for what stands beside the name. */
const Author = ({ row: { by, combined }, whole = false }: { readonly row: AuditRow; readonly whole?: boolean }) => (
  <span className="line audit-who">
    <span className="clip">{by}</span>
    {combined && (
      <span className={whole ? "caption faint" : "caption faint desk-only"} title={text("access.audit.combined-note")}>
        {text("access.audit.combined")}
      </span>
    )}
  </span>
);

function saidOf({ changes, verb, reason }: AuditRow): string {
  if (reason !== null) return reason;
  return changes === null || verb === "create" ? "" : text("access.audit.fields", { count: Object.keys(changes).length });
}

const columns = (): Column<AuditRow>[] => [
  { key: "when", label: text("access.audit.when"), phone: "aside", width: "140px", cell: ({ at }) => <Moment at={at} /> },
  { key: "who", label: text("access.audit.who"), phone: "mark", width: "minmax(130px, 1.1fr)", cell: (row) => <Author row={row} /> },
  { key: "what", label: text("access.audit.what"), phone: "note", width: "minmax(130px, 1.1fr)", cell: ({ kind, verb }) => verbText(kind, verb) },
  { key: "thing", label: text("access.audit.thing"), phone: "title", width: "minmax(180px, 1.6fr)", cell: (row) => <Thing row={row} /> },
  { key: "said", label: text("access.audit.change"), width: "minmax(110px, 1fr)", cell: (row) => <span className="soft clip">{saidOf(row)}</span> },
];

function panelOf(row: AuditRow) {
  const page = pageOf(row.kind, row.subjectId);
  return {
    title: <Thing row={row} />,
    content: (
      <>
        <About
          lines={[
            { label: text("access.audit.what"), value: verbText(row.kind, row.verb) },
            { label: text("access.audit.who"), value: <Author row={row} whole /> },
            { label: text("access.audit.when"), value: <Moment at={row.at} /> },
            { label: text("access.audit.reason"), value: row.reason },
          ]}
        />
        <BeforeAndAfter row={row} />
      </>
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

function BeforeAndAfter({ row: { kind, changes, names, verb } }: { readonly row: AuditRow }) {
  const lines = changes === null ? [] : toldChanges(kind, changes, names);
  if (lines.length === 0) return <p className="small-text soft">{text(verb === "create" ? "access.audit.first" : "access.audit.no-fields")}</p>;
  const nothing = <span className="faint">{text("access.audit.nothing")}</span>;
  return (
    <table className="before-after">
      <thead>
        <tr>
          <th scope="col">{text("access.audit.field")}</th>
          <th scope="col">{text("access.audit.was")}</th>
          <th scope="col">{text("access.audit.became")}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ key, label, was, became }) => (
          <tr key={key}>
            <th scope="row">{label}</th>
            <td data-label={text("access.audit.was")}>{was === "" ? nothing : was}</td>
            <td data-label={text("access.audit.became")} className="became">
              {became === "" ? nothing : became}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
