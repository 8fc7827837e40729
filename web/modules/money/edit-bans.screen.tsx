import type { z } from "zod";
import { bannedThrough, type EditBanRow, editBanEndpoints } from "#contracts/money/edit-ban.ts";
import { Button } from "#web/kit/button.tsx";
import { FilterSwitch } from "#web/kit/filters.tsx";
import { Icon } from "#web/kit/icon.tsx";
import { MainButton } from "#web/kit/main-button.tsx";
import { ListPage, useListState } from "#web/ledger/list-page.tsx";
import { dayInDigits, today } from "#web/platform/format.ts";
import { useSession } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { MoneySections } from "./sections.tsx";

const say = (key: string) => text(`money.edit-ban.${key}`);

/** Which days may not be changed any more, for whom and where. */
export function EditBansScreen() {
  const { q, one, set } = useListState();
  const { may, branches } = useSession();
  const archived = one("archived") === "true";
  const add = may("money.edit-ban.create");
  return (
    <ListPage<z.infer<typeof EditBanRow>>
      title={say("titles")}
      name="money.edit-ban"
      endpoint={editBanEndpoints.list}
      query={{ q: q || undefined, archived: archived ? "true" : undefined }}
      rowKey={({ id }) => id}
      href={({ id }) => `/edit-bans/${id}`}
      sections={<MoneySections here="/edit-bans" />}
      find={{ value: q, onChange: (typed) => set({ q: typed }) }}
      filters={<FilterSwitch label={say("field.archived")} value={archived} onChange={(on) => set({ archived: on ? "true" : undefined })} />}
      actions={
        add && (
          <MainButton icon="plus" to="/edit-bans/new">
            {say("new")}
          </MainButton>
        )
      }
      columns={[
        {
          key: "name",
          label: say("field.name"),
          phone: "title",
          width: "minmax(180px, 2fr)",
          cell: ({ name }) => (
            <span className="line">
              <Icon name="lock" size="small" />
              <b className="medium">{name}</b>
            </span>
          ),
        },
        { key: "section", label: say("field.section"), phone: "note", cell: ({ section }) => say(`section.${section}`) },
        {
          key: "branch",
          label: say("field.branchId"),
          cell: ({ branchId }) => branches.find(({ id }) => id === branchId)?.name ?? say("every-branch"),
        },
        { key: "rule", label: say("field.rule"), width: "minmax(160px, 1.4fr)", cell: ({ rule }) => say(`rule.${rule}`) },
        {
          key: "through",
          label: say("through"),
          phone: "aside",
          cell: (ban) => {
            const through = bannedThrough(ban, today());
            return through === null ? "" : dayInDigits(through);
          },
        },
      ]}
      empty={{
        icon: "lock",
        sentence: say("none"),
        action: add && (
          <Button to="/edit-bans/new" icon="plus">
            {say("new")}
          </Button>
        ),
      }}
      {...(q !== "" || archived ? { onClear: () => set({ q: undefined, archived: undefined }) } : {})}
    />
  );
}
