import { FAULT_KINDS, type FaultCodeRow, faultCodeEndpoints } from "#contracts/repairs/fault-code.ts";
import { Button, IconButton } from "#web/kit/button.tsx";
import { FilterChoice, FilterSwitch } from "#web/kit/filters.tsx";
import { MainButton } from "#web/kit/main-button.tsx";
import { ListPage, useListState } from "#web/ledger/list-page.tsx";
import { useSession } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { TypeNames } from "./types-of.tsx";

const say = (key: string) => text(`repairs.fault-code.${key}`);

/** The shop's words for what is wrong, what was found and what helped. */
export function FaultCodesScreen() {
  const { q, one, set } = useListState();
  const { may } = useSession();
  const archived = one("archived") === "true";
  const kind = one("kind");
  const add = may("repairs.fault-code.create");
  return (
    <ListPage<FaultCodeRow>
      title={say("titles")}
      name="repairs.fault-codes"
      endpoint={faultCodeEndpoints.list}
      query={{ q: q || undefined, kind, archived: archived ? "true" : undefined }}
      rowKey={({ id }) => id}
      href={({ id }) => `/settings/fault-codes/${id}`}
      back={<IconButton icon="back" label={text("platform.back")} to="/settings" />}
      find={{ value: q, onChange: (typed) => set({ q: typed }) }}
      filters={
        <>
          <FilterChoice
            label={say("field.kind")}
            value={kind}
            options={FAULT_KINDS.map((value) => ({ value, label: say(`kind.${value}`) }))}
            onChange={(value) => set({ kind: value })}
          />
          <FilterSwitch
            label={text("repairs.screen.codes.put-away")}
            value={archived}
            onChange={(on) => set({ archived: on ? "true" : undefined })}
          />
        </>
      }
      actions={
        add && (
          <MainButton icon="plus" to="/settings/fault-codes/new">
            {say("new")}
          </MainButton>
        )
      }
      columns={[
        { key: "name", label: say("field.name"), phone: "title", width: "minmax(180px, 2fr)", cell: ({ name }) => <b className="medium">{name}</b> },
        { key: "code", label: say("field.code"), width: "110px", phone: "mark", cell: ({ code }) => <span className="soft">{code}</span> },
        { key: "kind", label: say("field.kind"), width: "150px", phone: "aside", cell: (row) => say(`kind.${row.kind}`) },
        {
          key: "types",
          label: text("repairs.screen.codes.types"),
          phone: "note",
          width: "minmax(160px, 2fr)",
          cell: ({ typeIds, categories }) => (typeIds.length === 0 && categories.length > 0 ? categories.join(", ") : <TypeNames ids={typeIds} />),
        },
      ]}
      empty={{
        icon: "tag",
        sentence: say("none"),
        action: add && (
          <Button to="/settings/fault-codes/new" icon="plus">
            {say("new")}
          </Button>
        ),
      }}
      {...(q !== "" || archived || kind ? { onClear: () => set({ q: undefined, archived: undefined, kind: undefined }) } : {})}
    />
  );
}
