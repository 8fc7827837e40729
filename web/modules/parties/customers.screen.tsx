import { useNavigate } from "@tanstack/react-router";
import { PartyKind, type PartyRole, type PartyRow, partyEndpoints } from "#contracts/parties/party.ts";
import { Button } from "#web/kit/button.tsx";
import type { Column } from "#web/kit/column.ts";
import { FilterChoice, FilterSwitch } from "#web/kit/filters.tsx";
import { MainButton } from "#web/kit/main-button.tsx";
import { phoneShown } from "#web/kit/phone-field.tsx";
import { Status } from "#web/kit/status.tsx";
import { archiving } from "#web/ledger/bulk-archive.ts";
import { ListPage, useListState } from "#web/ledger/list-page.tsx";
import { percent } from "#web/platform/format.ts";
import { useSession } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { CustomerPanel } from "./customer-panel.tsx";

const TABS: Readonly<Record<string, readonly PartyRole[] | undefined>> = {
  customers: ["customer"],
  suppliers: ["supplier"],
  partners: ["manufacturer", "insurer", "service-centre", "courier"],
  all: undefined,
};

export const rolesText = (roles: readonly PartyRole[]): string => roles.map((role) => text(`parties.party.role.${role}`)).join(", ");

/** Everybody we deal with: customers first, suppliers and partners beside them. */
export function CustomersScreen() {
  const { q, one, set } = useListState();
  const { may } = useSession();
  const navigate = useNavigate();
  const tab = one("tab") ?? "customers";
  const archived = one("archived") === "true";
  const query = { q: q || undefined, role: TABS[tab], kind: one("kind"), archived: archived ? "true" : undefined };
  const narrowed = q !== "" || one("kind") !== undefined || archived;
  const columns: Column<PartyRow>[] = [
    {
      key: "name",
      label: text("parties.party.field.name"),
      phone: "title",
      width: "minmax(180px, 2fr)",
      cell: ({ name }) => <b className="medium">{name}</b>,
    },
    ...(may("parties.phone.see")
      ? [
          {
            key: "phone",
            label: text("parties.party.field.phone"),
            phone: "note",
            width: "minmax(150px, 1fr)",
            cell: ({ phone }: PartyRow) => phone && phoneShown(phone),
          } as const,
        ]
      : []),
    {
      key: "roles",
      label: text("parties.party.field.roles"),
      width: "minmax(130px, 1.3fr)",
      phone: tab === "customers" ? undefined : "mark",
      cell: ({ roles }) => <span className="soft">{rolesText(roles)}</span>,
    } as Column<PartyRow>,
    { key: "code", label: text("parties.screen.code"), width: "120px", cell: ({ edrpou }) => edrpou },
    { key: "kind", label: text("parties.party.field.kind"), width: "150px", optional: true, cell: ({ kind }) => text(`parties.party.kind.${kind}`) },
    {
      key: "discount",
      label: text("parties.party.field.discount"),
      width: "96px",
      number: true,
      phone: "aside",
      cell: ({ discount }) => (discount > 0 ? percent(discount) : ""),
    },
  ];
  const add = (
    <Button to="/customers/new" icon="plus">
      {text("parties.party.new")}
    </Button>
  );
  return (
    <ListPage
      title={text("platform.menu.customers")}
      name="parties.customers"
      endpoint={partyEndpoints.list}
      query={query}
      columns={columns}
      rowKey={({ id }) => id}
      href={({ id }) => `/customers/${id}`}
      panel={(row) => ({ title: row.name, content: <CustomerPanel id={row.id} /> })}
      bulk={{
        nameOf: ({ name }) => name,
        actions: (rows) => [
          ...archiving<PartyRow>(partyEndpoints, archived),
          ...(may("parties.party.merge") && rows.length === 2 && !archived
            ? [
                {
                  key: "merge",
                  icon: "people" as const,
                  label: text("parties.screen.merge.title"),
                  all: ([one, other]: readonly PartyRow[]) =>
                    void navigate({ to: "/customers/merge", search: { into: one?.id, from: other?.id } as never }),
                },
              ]
            : []),
        ],
      }}
      views={{
        value: tab,
        onChange: (key) => set({ tab: key === "customers" ? undefined : key }),
        tabs: Object.keys(TABS).map((key) => ({ key, label: text(`parties.screen.tab.${key}`) })),
      }}
      find={{ value: q, onChange: (typed) => set({ q: typed }) }}
      filters={
        <>
          <FilterChoice
            label={text("parties.party.field.kind")}
            value={one("kind")}
            onChange={(kind) => set({ kind })}
            options={PartyKind.options.map((value) => ({ value, label: text(`parties.party.kind.${value}`) }))}
          />
          <FilterSwitch label={text("ledger.card.put-away")} value={archived} onChange={(on) => set({ archived: on ? "true" : undefined })} />
        </>
      }
      actions={
        <>
          {may("parties.party.merge") && (
            <Button icon="people" to="/customers/twins">
              {text("parties.screen.merge.likely")}
            </Button>
          )}
          {may("parties.party.create") && (
            <MainButton icon="plus" to="/customers/new">
              {text("parties.party.new")}
            </MainButton>
          )}
        </>
      }
      empty={{ icon: "customers", sentence: text(`parties.screen.none.${tab}`), action: may("parties.party.create") && add }}
      {...(narrowed ? { onClear: () => set({ q: undefined, kind: undefined, archived: undefined }) } : {})}
    />
  );
}

export const RoleMarks = ({ roles }: { readonly roles: readonly PartyRole[] }) => (
  <>
    {roles
      .filter((role) => role !== "customer")
      .map((role) => (
        <Status key={role} tone="quiet">
          {text(`parties.party.role.${role}`)}
        </Status>
      ))}
  </>
);
