import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { type Role, roleEndpoints } from "#contracts/access/role.ts";
import { type Right, SECOND_FACTOR_ADVISED } from "#contracts/access/roles.ts";
import { Button, Segment } from "#web/kit/button.tsx";
import { ErrorNote } from "#web/kit/error-note.tsx";
import { Icon } from "#web/kit/icon.tsx";
import { MainButton } from "#web/kit/main-button.tsx";
import { Bones, Page } from "#web/kit/sheet.tsx";
import { Tabs } from "#web/kit/tabs.tsx";
import { toast } from "#web/kit/toast.tsx";
import { call } from "#web/platform/client.ts";
import { usePhone } from "#web/platform/phone.ts";
import { type Problem, problemFrom } from "#web/platform/problem.ts";
import { queries, refresh, useAnswer } from "#web/platform/query.ts";
import { may, sessionNow } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { heldOf, nextOf, withRight } from "./held.ts";
import { RightsMatrix, type Shown } from "./rights-matrix.tsx";
import { NewRole } from "./role-dialogs.tsx";
import { inOrder, roleName } from "./roles.ts";

const same = (a: Shown, b: Shown) => a.secondFactor === b.secondFactor && [...a.grants].sort().join() === [...b.grants].sort().join();

/** Who may do what: one line a right, one column a role. Several roles of a person add up. */
export function RightsScreen() {
  const answer = useAnswer(roleEndpoints.list, { query: { limit: 200 } });
  const roles = inOrder(answer.data?.rows ?? []);
  const [edited, setEdited] = useState<Readonly<Record<string, Shown>>>({});
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [adding, setAdding] = useState(false);
  const navigate = useNavigate();
  const phone = usePhone();
  const [picked, setPicked] = useState<string>();
  const open = roles.find(({ code }) => code === picked) ?? roles[0];
  const shown = (role: Role): Shown => edited[role.id] ?? role;
  const changed = roles.filter((role) => !same(shown(role), role));
  const { user } = sessionNow();
  // Whoever demands it of a role of their own without having one would stand before the door at once.
  const ownFirst = user?.secondFactor !== true && changed.some((role) => shown(role).secondFactor && user?.roles.includes(role.code));

  const edit = (change: Readonly<Record<string, Shown>>) => setEdited({ ...edited, ...change });
  const pressRight = (role: Role, right: Right) => {
    const { grants, secondFactor } = shown(role);
    edit({ [role.id]: { secondFactor, grants: withRight(right, nextOf(right, heldOf(right, grants)), grants) } });
  };
  const demand = (these: readonly Role[], secondFactor: boolean) =>
    edit(Object.fromEntries(these.map((role) => [role.id, { grants: shown(role).grants, secondFactor }])));
  const save = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      for (const role of changed) {
        const { grants, secondFactor } = shown(role);
        const draft = { title: role.title, secondFactor, grants: [...grants] };
        await call(roleEndpoints.change, { params: { id: role.id }, body: { version: role.version, draft } });
      }
      setEdited({});
      toast(text("access.rights.saved"));
    } catch (thrown) {
      setProblem(problemFrom(thrown));
    } finally {
      setBusy(false);
      await refresh(queries, "access.role");
    }
  };
  const obstacles =
    changed.length === 0
      ? [{ sentence: text("access.rights.unchanged") }]
      : ownFirst
        ? [{ sentence: text("access.roles.own-factor-first"), clear: { label: text("access.profile.factor-begin"), to: "/profile" } }]
        : [];

  return (
    <Page
      title={text("access.rights")}
      beside={text("access.rights.note")}
      actions={
        <>
          {changed.length > 0 && (
            <Button kind="bare" icon="undo" onPress={() => setEdited({})}>
              {text("platform.undo")}
            </Button>
          )}
          {may("access.user.read") && (
            <Segment
              label={text("access.rights")}
              value="rights"
              onChange={() => void navigate({ to: "/settings/people" })}
              options={[
                { value: "people", label: text("access.people"), icon: "people" },
                { value: "rights", label: text("access.rights"), icon: "shield" },
              ]}
            />
          )}
          {may("access.role.create") && open && (
            <Button icon="plus" onPress={() => setAdding(true)}>
              {text("access.roles.add")}
            </Button>
          )}
          {may("access.role.change") && (
            <MainButton busy={busy} onPress={() => void save()} obstacles={obstacles}>
              {text("access.rights.save")}
            </MainButton>
          )}
        </>
      }
    >
      {problem && <ErrorNote problem={problem} undone={text("access.rights.unsaved")} />}
      {answer.error && <ErrorNote problem={answer.error} again={() => void answer.refetch()} />}
      {ownFirst ? (
        <OwnFactorFirst />
      ) : (
        may("access.role.change") && (
          <FactorAdvice roles={roles} unguarded={(role) => !shown(role).secondFactor} demand={(these) => demand(these, true)} />
        )
      )}
      {phone && (
        <Tabs
          label={text("access.people.role")}
          value={open?.code ?? ""}
          onChange={setPicked}
          tabs={roles.map(({ code }) => ({ key: code, label: roleName(roles, code) }))}
        />
      )}
      {answer.data === undefined ? (
        <Bones lines={8} height={22} />
      ) : (
        <RightsMatrix
          roles={roles}
          columns={phone && open ? [open] : roles}
          shown={shown}
          onRight={pressRight}
          onFactor={(role) => demand([role], !shown(role).secondFactor)}
        />
      )}
      {adding && open && <NewRole roles={roles} like={open} onClose={() => setAdding(false)} />}
    </Page>
  );
}

const OwnFactorFirst = () => (
  <div className="notice waiting" role="status">
    <Icon name="shield" />
    <div className="body">
      <h2>{text("access.roles.own-factor-first")}</h2>
      <div className="actions">
        <Button size="low" to="/profile">
          {text("access.profile.factor-begin")}
        </Button>
      </div>
    </div>
  </div>
);

type AdviceProps = {
  readonly roles: readonly Role[];
  readonly unguarded: (role: Role) => boolean;
  readonly demand: (these: readonly Role[]) => void;
};

/** Said until the roles that hold money or rights demand a second factor. */
function FactorAdvice({ roles, unguarded, demand }: AdviceProps) {
  const these = roles.filter((role) => SECOND_FACTOR_ADVISED.includes(role.code) && unguarded(role));
  if (these.length === 0) return null;
  return (
    <div className="notice" role="note">
      <Icon name="shield" />
      <div className="body">
        <h2>{text("access.roles.advice")}</h2>
        <p className="small-text">{text("access.roles.advice-note", { roles: these.map(({ code }) => roleName(roles, code)).join(", ") })}</p>
        <div className="actions">
          <Button size="low" onPress={() => demand(these)}>
            {text("access.roles.advice-do")}
          </Button>
        </div>
      </div>
    </div>
  );
}
