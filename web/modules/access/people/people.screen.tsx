import { userEndpoints, type UserRow } from "#contracts/access/user.ts";
import { Button, Segment } from "#web/kit/button.tsx";
import type { Column } from "#web/kit/column.ts";
import { Person } from "#web/kit/avatar.tsx";
import { FilterChoice, FilterSwitch } from "#web/kit/filters.tsx";
import { MainButton } from "#web/kit/main-button.tsx";
import { Moment } from "#web/kit/moment.tsx";
import { Status } from "#web/kit/status.tsx";
import { ListPage, useListState } from "#web/ledger/list-page.tsx";
import { may } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { useNavigate } from "@tanstack/react-router";
import { roleName, useRoles } from "./roles.ts";

/** Everybody who can sign in, and what they may do. */
export function PeopleScreen() {
  const { q, one, set, state, clear } = useListState();
  const roles = useRoles();
  const navigate = useNavigate();
  const columns: Column<UserRow>[] = [
    {
      key: "name",
      label: text("access.people.name"),
      phone: "title",
      width: "minmax(180px, 1.4fr)",
      cell: ({ name }) => (
        <b className="medium">
          <Person name={name} />
        </b>
      ),
    },
    { key: "login", label: text("access.first.login"), width: "minmax(110px, 1fr)", cell: ({ login }) => login },
    {
      key: "roles",
      label: text("access.people.roles"),
      phone: "note",
      width: "minmax(200px, 2fr)",
      cell: (row) => row.roles.map((role) => roleName(roles, role)).join(", "),
    },
    {
      key: "seen",
      label: text("access.people.seen"),
      phone: "aside",
      width: "130px",
      cell: ({ seenAt }) => (seenAt === null ? <span className="faint">{text("access.people.never")}</span> : <Moment at={seenAt} />),
    },
    { key: "state", label: text("access.people.state"), phone: "mark", width: "170px", cell: (row) => <UserState row={row} /> },
    { key: "email", label: "E-mail", optional: true, cell: ({ email }) => email },
  ];
  return (
    <ListPage<UserRow>
      title={text("access.people")}
      name="users"
      endpoint={userEndpoints.list}
      query={state}
      rowKey={({ id }) => id}
      columns={columns}
      href={({ id }) => `/settings/people/${id}`}
      find={{ value: q, onChange: (typed) => set({ q: typed }) }}
      onClear={clear}
      filters={
        <>
          <FilterChoice
            label={text("access.people.role")}
            value={one("role")}
            onChange={(role) => set({ role })}
            options={roles.map(({ code }) => ({ value: code, label: roleName(roles, code) }))}
          />
          <FilterSwitch
            label={text("access.people.locked")}
            value={one("archived") === "true"}
            onChange={(locked) => set({ archived: locked ? "true" : undefined })}
          />
        </>
      }
      actions={
        <>
          <Segment
            label={text("access.people")}
            value="people"
            onChange={() => void navigate({ to: "/settings/rights" })}
            options={[
              { value: "people", label: text("access.people"), icon: "people" },
              { value: "rights", label: text("access.rights"), icon: "shield" },
            ]}
          />
          {may("access.user.create") && (
            <MainButton icon="plus" to="/settings/people/new">
              {text("access.people.add")}
            </MainButton>
          )}
        </>
      }
      empty={{
        icon: "people",
        sentence: text("access.people.none"),
        ...(may("access.user.create") ? { action: <Button to="/settings/people/new">{text("access.people.add")}</Button> } : {}),
      }}
    />
  );
}

const UserState = ({ row: { archived, passwordSet, secondFactor } }: { readonly row: UserRow }) =>
  archived ? (
    <Status tone="quiet">{text("access.people.is-locked")}</Status>
  ) : !passwordSet ? (
    <Status tone="waiting">{text("access.people.no-password")}</Status>
  ) : (
    <Status tone="good">{text(secondFactor ? "access.people.two-factors" : "access.people.can-sign-in")}</Status>
  );
