import "./keys.css";
import { useState } from "react";
import { type ApiKey, apiKeysEndpoint, revokeApiKeyEndpoint } from "#contracts/access/api-key.ts";
import { Button } from "#web/kit/button.tsx";
import type { Column } from "#web/kit/column.ts";
import { DataTable } from "#web/kit/data-table.tsx";
import { Confirm } from "#web/kit/dialog.tsx";
import { EmptyState } from "#web/kit/empty-state.tsx";
import { MainButton } from "#web/kit/main-button.tsx";
import { Day, Moment } from "#web/kit/moment.tsx";
import { Page } from "#web/kit/sheet.tsx";
import { SidePanel } from "#web/kit/side-panel.tsx";
import { Status } from "#web/kit/status.tsx";
import { About } from "#web/ledger/about.tsx";
import { call } from "#web/platform/client.ts";
import { today } from "#web/platform/format.ts";
import { queries, refresh, useAnswer } from "#web/platform/query.ts";
import { problemFrom } from "#web/platform/problem.ts";
import { may, sessionNow } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { roleName, useRoles } from "../people/roles.ts";
import { KeyShown, NewKey } from "./new-key.tsx";

type State = "works" | "revoked" | "expired";
const stateOf = ({ revoked, expiresOn }: ApiKey): State => (revoked ? "revoked" : expiresOn !== null && expiresOn < today() ? "expired" : "works");

const KeyState = ({ of }: { readonly of: ApiKey }) => {
  const state = stateOf(of);
  return <Status tone={state === "works" ? "good" : "quiet"}>{text(`access.keys.${state}`)}</Status>;
};

/** The keys with which other programs work here: what each may, when it was last used, and the way to end it. */
export function KeysScreen() {
  const answer = useAnswer(apiKeysEndpoint);
  const roles = useRoles();
  const [making, setMaking] = useState(false);
  const [made, setMade] = useState<Parameters<typeof KeyShown>[0]["made"]>();
  const [opened, setOpened] = useState<string>();
  const [revoking, setRevoking] = useState<ApiKey>();
  const rows = [...(answer.data ?? [])].sort((a, b) => Number(stateOf(a) !== "works") - Number(stateOf(b) !== "works"));
  const shown = rows.find(({ id }) => id === opened);
  const rolesText = (row: ApiKey) => row.roles.map((role) => roleName(roles, role)).join(", ");
  const branchesText = ({ branchIds }: ApiKey) =>
    sessionNow()
      .branches.filter(({ id }) => branchIds.includes(id))
      .map(({ name }) => name)
      .join(", ");
  const until = ({ expiresOn }: ApiKey) =>
    expiresOn === null ? <span className="faint">{text("access.keys.no-end")}</span> : <Day day={expiresOn} />;
  const used = ({ lastUsedAt }: ApiKey) =>
    lastUsedAt === null ? <span className="faint">{text("access.people.never")}</span> : <Moment at={lastUsedAt} />;
  const columns: Column<ApiKey>[] = [
    {
      key: "name",
      label: text("access.keys.name"),
      phone: "title",
      width: "minmax(160px, 1.4fr)",
      cell: ({ name }) => <b className="medium">{name}</b>,
    },
    { key: "begins", label: text("access.keys.begins"), width: "130px", cell: ({ prefix }) => <code>{prefix}…</code> },
    { key: "roles", label: text("access.people.roles"), phone: "note", width: "minmax(160px, 2fr)", cell: rolesText },
    { key: "until", label: text("access.keys.expires"), width: "150px", cell: until },
    { key: "used", label: text("access.keys.last-used"), phone: "aside", width: "150px", cell: used },
    { key: "state", label: text("access.keys.state"), phone: "mark", width: "140px", cell: (row) => <KeyState of={row} /> },
    { key: "branches", label: text("platform.branch"), optional: true, cell: branchesText },
  ];
  const add = may("access.api-key.create");
  return (
    <Page
      title={text("access.keys")}
      actions={
        add && (
          <MainButton icon="plus" onPress={() => setMaking(true)}>
            {text("access.keys.add")}
          </MainButton>
        )
      }
    >
      <DataTable<ApiKey>
        name="api-keys"
        label={text("access.keys")}
        columns={columns}
        pages={{
          rows,
          loading: answer.isPending,
          problem: answer.error === null ? null : problemFrom(answer.error),
          again: () => void answer.refetch(),
        }}
        rowKey={({ id }) => id}
        onOpen={({ id }) => setOpened(id)}
        openKey={opened}
        empty={
          <EmptyState
            icon="key"
            sentence={`${text("access.keys.none")}. ${text("access.keys.about")}.`}
            {...(add ? { action: <Button onPress={() => setMaking(true)}>{text("access.keys.add")}</Button> } : {})}
          />
        }
      />
      {shown && (
        <SidePanel
          title={shown.name}
          onClose={() => setOpened(undefined)}
          footer={
            stateOf(shown) === "works" &&
            may("access.api-key.revoke") && (
              <Button danger icon="lock" onPress={() => setRevoking(shown)}>
                {text("access.keys.revoke")}
              </Button>
            )
          }
        >
          <About
            lines={[
              { label: text("access.keys.state"), value: <KeyState of={shown} /> },
              { label: text("access.keys.begins"), value: <code>{shown.prefix}…</code> },
              { label: text("access.people.roles"), value: rolesText(shown) },
              { label: text("platform.branch"), value: branchesText(shown) },
              { label: text("access.keys.made"), value: <Moment at={shown.createdAt} /> },
              { label: text("access.keys.expires"), value: until(shown) },
              { label: text("access.keys.last-used"), value: used(shown) },
            ]}
          />
        </SidePanel>
      )}
      {making && <NewKey onMade={setMade} onClose={() => setMaking(false)} />}
      {made && <KeyShown made={made} onClose={() => setMade(undefined)} />}
      {revoking && (
        <Confirm
          danger
          title={text("access.keys.revoke")}
          verb={text("access.keys.revoke")}
          consequence={text("access.keys.revoke-means", { name: revoking.name })}
          onConfirm={() => call(revokeApiKeyEndpoint, { params: { id: revoking.id } }).then(() => refresh(queries, "access.api-key"))}
          onClose={() => setRevoking(undefined)}
        />
      )}
    </Page>
  );
}
