import { DOOR_VERBS, doorEndpoint, type DoorRow } from "#contracts/access/audit.ts";
import type { Column } from "#web/kit/column.ts";
import { FilterChoice } from "#web/kit/filters.tsx";
import { Moment } from "#web/kit/moment.tsx";
import { Status } from "#web/kit/status.tsx";
import { ListPage } from "#web/ledger/list-page.tsx";
import { text } from "#web/platform/texts.ts";
import { browserName } from "../profile/browser-name.ts";
import { Days, useAsked, Who } from "./asked.tsx";
import type { AuditLook } from "./audit-look.ts";

/** What happened at the doors: who came in and from where, who was refused, whose password changed. */
export function Doors({ views }: { readonly views: AuditLook }) {
  const asked = useAsked(["verb"]);
  return (
    <ListPage<DoorRow>
      title={text("access.audit")}
      name="audit-doors"
      endpoint={doorEndpoint}
      query={asked.query}
      rowKey={({ id }) => id}
      columns={columns()}
      views={views}
      find={asked.find}
      onClear={asked.clear}
      filters={
        <Who asked={asked}>
          <FilterChoice
            label={text("access.audit.act")}
            value={asked.one("verb")}
            onChange={(verb) => asked.set({ verb })}
            options={DOOR_VERBS.map((verb) => ({ value: verb, label: text(`access.door.${verb}`) }))}
          />
        </Who>
      }
      afterFilters={<Days asked={asked} />}
      empty={{ icon: "key", sentence: text("access.audit.none") }}
    />
  );
}

const columns = (): Column<DoorRow>[] => [
  { key: "when", label: text("access.audit.when"), phone: "aside", width: "140px", cell: ({ at }) => <Moment at={at} /> },
  {
    key: "who",
    label: text("access.audit.who"),
    phone: "title",
    width: "minmax(140px, 1.2fr)",
    cell: ({ name }) => (name === null ? <span className="faint">{text("access.audit.nobody")}</span> : <b className="medium">{name}</b>),
  },
  {
    key: "what",
    label: text("access.audit.what"),
    phone: "note",
    width: "minmax(180px, 1.4fr)",
    cell: ({ verb }) => <Status tone={verb.endsWith("-refused") ? "bad" : "quiet"}>{text(`access.door.${verb}`)}</Status>,
  },
  {
    key: "network",
    label: text("access.audit.network"),
    phone: "mark",
    width: "150px",
    cell: ({ network }) => <span className="soft">{network}</span>,
  },
  {
    key: "agent",
    label: text("access.audit.agent"),
    width: "minmax(120px, 1fr)",
    cell: ({ agent }) => <span className="soft">{browserName(agent)}</span>,
  },
];
