import { Select, TextInput } from "@mantine/core";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import {
  Login,
  type User,
  type UserDraft,
  userCodeEndpoint,
  userDropFactorEndpoint,
  userEndpoints,
  userEndSessionsEndpoint,
} from "#contracts/access/user.ts";
import { Button, IconButton } from "#web/kit/button.tsx";
import { Confirm, Dialog } from "#web/kit/dialog.tsx";
import { ErrorNote } from "#web/kit/error-note.tsx";
import { Field } from "#web/kit/field.tsx";
import { MainButton } from "#web/kit/main-button.tsx";
import { Moment } from "#web/kit/moment.tsx";
import { Columns, Page, Sheet } from "#web/kit/sheet.tsx";
import { Status } from "#web/kit/status.tsx";
import { toast } from "#web/kit/toast.tsx";
import { Conflict } from "#web/ledger/document-page.tsx";
import { DocumentTimeline } from "#web/ledger/document-timeline.tsx";
import { call } from "#web/platform/client.ts";
import { issuesOf } from "#web/platform/problem.ts";
import { queries, refresh, useAction, useNeededAnswer } from "#web/platform/query.ts";
import { may, sessionNow } from "#web/platform/session.ts";
import { LANGUAGES, languageNames, languageNow, text } from "#web/platform/texts.ts";
import { Picks } from "./picks.tsx";
import { roleName, useRoles } from "./roles.ts";

/** One person who can sign in: name, way in, roles, branches. */
export function UserScreen() {
  const { id } = useParams({ strict: false }) as { id: string };
  return id === "new" ? <UserForm key="new" /> : <KnownUser key={id} id={id} />;
}

function KnownUser({ id }: { readonly id: string }) {
  const user = useNeededAnswer(userEndpoints.read, { params: { id } });
  return <UserForm key={user.version} user={user} />;
}

const emptyDraft = (): UserDraft => ({
  name: "",
  login: "",
  email: null,
  language: languageNow(),
  roles: [],
  branchIds: sessionNow()
    .branches.map(({ id }) => id)
    .slice(0, 1),
  denials: [],
});
const draftOf = ({ name, login, email, language, roles, branchIds, denials }: User): UserDraft => ({
  name,
  login,
  email,
  language,
  roles,
  branchIds,
  denials,
});

function UserForm({ user }: { readonly user?: User }) {
  const [draft, setDraft] = useState<UserDraft>(() => (user === undefined ? emptyDraft() : draftOf(user)));
  const [code, setCode] = useState<{ readonly code: string; readonly until: string; readonly next: string | undefined }>();
  const navigate = useNavigate();
  const roles = useRoles();
  const set = (change: Partial<UserDraft>) => setDraft({ ...draft, ...change });
  const giveCode = async (id: string, next?: string) => setCode({ ...(await call(userCodeEndpoint, { params: { id } })), next });
  const create = useAction(userEndpoints.create, { done: (made) => void giveCode(made.id, `/settings/people/${made.id}`) });
  const change = useAction(userEndpoints.change, { done: () => toast(text("platform.saved")) });
  const { problem } = user === undefined ? create : change;
  const issues = problem ? issuesOf(problem) : new Map<string, string>();
  const wrong = (field: string) => (issues.has(`draft.${field}`) || issues.has(field) ? text("platform.input") : undefined);
  const whole = draft.name.trim() !== "" && Login.safeParse(draft.login).success && draft.roles.length > 0;
  const save = () =>
    user === undefined ? create.run({ body: draft }) : change.run({ params: { id: user.id }, body: { version: user.version, draft } });
  const mayWrite = may(user === undefined ? "access.user.create" : "access.user.change");
  const read = { disabled: !mayWrite };
  return (
    <Page
      narrow
      title={user?.name ?? text("access.people.add")}
      back={<IconButton icon="back" label={text("platform.back")} to="/settings/people" />}
      actions={
        mayWrite && (
          <MainButton busy={create.busy || change.busy} onPress={save} obstacles={whole ? [] : [{ sentence: text("access.people.needs") }]} keys>
            {text(user === undefined ? "access.people.make" : "platform.save")}
          </MainButton>
        )
      }
    >
      {problem &&
        (problem.code === "ledger.changed-meanwhile" && user ? (
          <Conflict reload={() => void refresh(queries, "access.user", user.id)} />
        ) : (
          <ErrorNote problem={problem} />
        ))}
      <Columns
        left={
          <Sheet>
            <Field label={text("access.people.name")} htmlFor="name">
              <TextInput
                id="name"
                {...read}
                value={draft.name}
                error={wrong("name")}
                maxLength={120}
                onChange={({ currentTarget }) => set({ name: currentTarget.value })}
                autoFocus={user === undefined}
              />
            </Field>
            <Field label={text("access.first.login")} htmlFor="login" note={text("access.first.login-note")}>
              <TextInput
                id="login"
                {...read}
                value={draft.login}
                error={wrong("login")}
                maxLength={40}
                autoCapitalize="none"
                spellCheck={false}
                autoComplete="off"
                onChange={({ currentTarget }) => set({ login: currentTarget.value.toLowerCase() })}
              />
            </Field>
            <Field label="E-mail" htmlFor="email" note={text("access.people.email-note")}>
              <TextInput
                id="email"
                type="email"
                {...read}
                value={draft.email ?? ""}
                error={wrong("email")}
                maxLength={254}
                autoComplete="off"
                onChange={({ currentTarget }) => set({ email: currentTarget.value === "" ? null : currentTarget.value })}
              />
            </Field>
            <Field label={text("platform.language")} htmlFor="language">
              <Select
                id="language"
                {...read}
                allowDeselect={false}
                data={LANGUAGES.map((value) => ({ value, label: languageNames[value] }))}
                value={draft.language}
                onChange={(language) => language && set({ language: language as UserDraft["language"] })}
              />
            </Field>
            <Field label={text("access.people.roles")} note={text("access.people.roles-note")}>
              <Picks
                label={text("access.people.roles")}
                {...read}
                options={roles.map((role) => ({ value: role.code, label: roleName(roles, role.code) }))}
                value={draft.roles}
                onChange={(next) => set({ roles: [...next] })}
              />
            </Field>
            <Field label={text("platform.branch")} note={text("access.people.branches-note")}>
              <Picks
                label={text("platform.branch")}
                {...read}
                options={sessionNow().branches.map(({ id, name }) => ({ value: id, label: name }))}
                value={draft.branchIds}
                onChange={(next) => set({ branchIds: [...next] })}
              />
            </Field>
          </Sheet>
        }
        side={
          user && (
            <>
              <WayIn user={user} giveCode={() => giveCode(user.id)} />
              <DocumentTimeline endpoints={userEndpoints} id={user.id} kind="access.user" />
            </>
          )
        }
      />
      {code && (
        <CodeDialog
          name={draft.name}
          {...code}
          onClose={() => {
            setCode(undefined);
            if (code.next) void navigate({ to: code.next });
          }}
        />
      )}
    </Page>
  );
}

/** How this person gets in, and what can be done when they cannot. */
function WayIn({ user, giveCode }: { readonly user: User; readonly giveCode: () => Promise<void> }) {
  const [asking, setAsking] = useState<"lock" | "factor">();
  const lock = () =>
    call(userEndpoints.archive, { params: { id: user.id }, body: { version: user.version, archived: !user.archived } }).then(() =>
      refresh(queries, "access.user"),
    );
  const end = useAction(userEndSessionsEndpoint, { done: () => toast(text("access.people.sessions-ended")) });
  const code = useAction(userCodeEndpoint);
  return (
    <Sheet title={text("access.people.way-in")} padded>
      <div className="stack">
        <div className="line wrap">
          <Status tone={user.archived ? "quiet" : user.passwordSet ? "good" : "waiting"}>
            {text(user.archived ? "access.people.is-locked" : user.passwordSet ? "access.people.can-sign-in" : "access.people.no-password")}
          </Status>
          {user.secondFactor && <Status tone="good">{text("access.people.two-factors")}</Status>}
        </div>
        {end.problem && <ErrorNote problem={end.problem} />}
        {code.problem && <ErrorNote problem={code.problem} />}
        <div className="stack tight">
          {may("access.user.code") && !user.archived && (
            <Button wide icon="key" onPress={() => void giveCode()}>
              {text("access.people.code")}
            </Button>
          )}
          {may("access.user.end-sessions") && (
            <Button wide busy={end.busy} onPress={() => end.run({ params: { id: user.id } })}>
              {text("access.people.end-sessions")}
            </Button>
          )}
          {may("access.user.drop-second-factor") && user.secondFactor && (
            <Button wide onPress={() => setAsking("factor")}>
              {text("access.profile.factor-drop")}
            </Button>
          )}
          {may("access.user.archive") && (
            <Button wide danger={!user.archived} icon="lock" onPress={() => (user.archived ? void lock() : setAsking("lock"))}>
              {text(user.archived ? "access.people.unlock" : "access.people.lock")}
            </Button>
          )}
        </div>
      </div>
      {asking === "lock" && (
        <Confirm
          danger
          title={text("access.people.lock")}
          verb={text("access.people.lock")}
          consequence={text("access.people.lock-means", { name: user.name })}
          onConfirm={lock}
          onClose={() => setAsking(undefined)}
        />
      )}
      {asking === "factor" && (
        <Confirm
          danger
          title={text("access.profile.factor-drop")}
          verb={text("access.profile.factor-drop")}
          consequence={text("access.people.factor-means", { name: user.name })}
          onConfirm={() => call(userDropFactorEndpoint, { params: { id: user.id } }).then(() => refresh(queries, "access.user"))}
          onClose={() => setAsking(undefined)}
        />
      )}
    </Sheet>
  );
}

const CodeDialog = ({
  name,
  code,
  until,
  onClose,
}: {
  readonly name: string;
  readonly code: string;
  readonly until: string;
  readonly onClose: () => void;
}) => (
  <Dialog title={text("access.people.code-for", { name })} onClose={onClose}>
    <div className="stack">
      <p className="soft small-text">{text("access.people.code-note")}</p>
      <code style={{ fontSize: 20, lineHeight: "28px", fontWeight: 600, overflowWrap: "anywhere" }}>{code}</code>
      <p className="caption faint">
        {text("access.people.code-until")} <Moment at={until} />
      </p>
      <div className="dialog-actions">
        <Button icon="copy" onPress={() => void navigator.clipboard?.writeText(code).then(() => toast(text("platform.copied")))}>
          {text("platform.copy")}
        </Button>
        <Button kind="filled" onPress={onClose}>
          {text("platform.done")}
        </Button>
      </div>
    </div>
  </Dialog>
);
