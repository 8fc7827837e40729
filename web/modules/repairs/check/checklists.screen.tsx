import type { z } from "zod";
import { type ChecklistRow, checklistEndpoints } from "#contracts/repairs/checklist.ts";
import { Button, IconButton } from "#web/kit/button.tsx";
import { FilterSwitch } from "#web/kit/filters.tsx";
import { MainButton } from "#web/kit/main-button.tsx";
import { ListPage, useListState } from "#web/ledger/list-page.tsx";
import { count } from "#web/platform/format.ts";
import { useSession } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { TypeNames } from "../codes/types-of.tsx";

const say = (key: string, values = {}) => text(`repairs.checklist.${key}`, values);

/** What is looked over before a repair is called ready, by type of device. */
export function ChecklistsScreen() {
  const { q, one, set } = useListState();
  const { may } = useSession();
  const archived = one("archived") === "true";
  const add = may("repairs.checklist.create");
  return (
    <ListPage<z.infer<typeof ChecklistRow>>
      title={say("titles")}
      name="repairs.checklists"
      endpoint={checklistEndpoints.list}
      query={{ q: q || undefined, archived: archived ? "true" : undefined }}
      rowKey={({ id }) => id}
      href={({ id }) => `/settings/checklists/${id}`}
      back={<IconButton icon="back" label={text("platform.back")} to="/settings" />}
      find={{ value: q, onChange: (typed) => set({ q: typed }) }}
      filters={
        <FilterSwitch label={text("repairs.screen.codes.put-away")} value={archived} onChange={(on) => set({ archived: on ? "true" : undefined })} />
      }
      actions={
        add && (
          <MainButton icon="plus" to="/settings/checklists/new">
            {say("new")}
          </MainButton>
        )
      }
      columns={[
        {
          key: "name",
          label: say("field.name"),
          phone: "title",
          width: "minmax(180px, 1.5fr)",
          cell: ({ name }) => <b className="medium">{name}</b>,
        },
        {
          key: "types",
          label: text("repairs.screen.codes.types"),
          phone: "note",
          width: "minmax(180px, 2fr)",
          cell: ({ typeIds }) => <TypeNames ids={typeIds} />,
        },
        { key: "points", label: say("field.points"), number: true, phone: "aside", width: "110px", cell: ({ points }) => count(points.length) },
      ]}
      empty={{
        icon: "check",
        sentence: say("none"),
        action: add && (
          <Button to="/settings/checklists/new" icon="plus">
            {say("new")}
          </Button>
        ),
      }}
      {...(q !== "" || archived ? { onClear: () => set({ q: undefined, archived: undefined }) } : {})}
    />
  );
}
