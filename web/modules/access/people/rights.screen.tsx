// biome-ignore-all lint/a11y/useSemanticElements: what scrolls sideways is named as a region.
import "./matrix.css";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { type Role, type RoleDraft, roleEndpoints } from "#contracts/access/role.ts";
import { MAY_SEE_AS, RIGHTS } from "#contracts/access/roles.ts";
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
import { may, seeAs } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { heldOf, nextOf, withRight } from "./held.ts";
import { inOrder, roleName } from "./roles.ts";

const AREAS = [...new Set(RIGHTS.map(({ area }) => area))];

/** Who may do what: one line a right, one column a role. Several roles of a person add up. */
export function RightsScreen() {
  const answer = useAnswer(roleEndpoints.list, { query: { limit: 200 } });
  const roles = inOrder(answer.data?.rows ?? []);
  const [edited, setEdited] = useState<Readonly<Record<string, readonly string[]>>>({});
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const navigate = useNavigate();
  const mayWrite = may("access.role.change");
  const maySee = may(MAY_SEE_AS);
  const phone = usePhone();
  const [picked, setPicked] = useState<string>();
  const columns = phone ? roles.filter(({ code }) => code === (picked ?? roles[0]?.code)) : roles;
  const grantsOf = (role: Role) => edited[role.id] ?? role.grants;
  const changed = roles.filter((role) => edited[role.id] !== undefined && edited[role.id]?.join() !== [...role.grants].sort().join());

  const press = (role: Role, right: (typeof RIGHTS)[number]) => {
    const held = heldOf(right, grantsOf(role));
    setEdited({ ...edited, [role.id]: withRight(right, nextOf(right, held), grantsOf(role)) });
  };
  const save = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      for (const { id, version, title, secondFactor } of changed) {
        await call(roleEndpoints.change, {
          params: { id },
          body: { version, draft: { title, secondFactor, grants: [...(edited[id] ?? [])] } satisfies RoleDraft },
        });
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
  const look = (role: Role) =>
    void seeAs(role.code).then(async () => {
      await queries.invalidateQueries();
      await navigate({ to: "/" });
    });

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
          {mayWrite && (
            <MainButton
              busy={busy}
              onPress={() => void save()}
              obstacles={changed.length === 0 ? [{ sentence: text("access.rights.unchanged") }] : []}
            >
              {text("access.rights.save")}
            </MainButton>
          )}
        </>
      }
    >
      {problem && <ErrorNote problem={problem} undone={text("access.rights.unsaved")} />}
      {answer.error && <ErrorNote problem={answer.error} again={() => void answer.refetch()} />}
      {phone && (
        <Tabs
          label={text("access.people.role")}
          value={picked ?? roles[0]?.code ?? ""}
          onChange={setPicked}
          tabs={roles.map(({ code }) => ({ key: code, label: roleName(roles, code) }))}
        />
      )}
      {answer.data === undefined ? (
        <Bones lines={8} height={22} />
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        <div className="matrix" tabIndex={0} role="region" aria-label={text("access.rights")}>
          <table>
            <thead>
              <tr>
                <th>{text("access.rights.right")}</th>
                {columns.map((role) => (
                  <th key={role.id} scope="col">
                    <span className="role-name">
                      {maySee && (
                        <button
                          type="button"
                          title={text("access.rights.see-as", { role: roleName(roles, role.code) })}
                          aria-label={text("access.rights.see-as", { role: roleName(roles, role.code) })}
                          onClick={() => look(role)}
                        >
                          <Icon name="eye" size="small" />
                        </button>
                      )}
                      {roleName(roles, role.code)}
                    </span>
                  </th>
                ))}
              </tr>
            </thead>
            {AREAS.map((area) => (
              <tbody key={area}>
                <tr className="area">
                  <th scope="rowgroup" colSpan={columns.length + 1}>
                    {text(`access.area.${area}`)}
                  </th>
                </tr>
                {RIGHTS.filter((right) => right.area === area).map((right) => (
                  <tr key={right.code}>
                    <th scope="row">{text(`access.right.${right.code}`)}</th>
                    {columns.map((role) => {
                      const held = heldOf(right, grantsOf(role));
                      const reach = text(held === "own" ? "access.rights.own" : `access.rights.held.${held}`);
                      const said = `${roleName(roles, role.code)}: ${text(`access.right.${right.code}`)}: ${reach}`;
                      const inside =
                        held === "all" ? (
                          <Icon name="check" size="small" />
                        ) : held === "own" ? (
                          <span>{text("access.rights.own")}</span>
                        ) : held === "some" ? (
                          <Icon name="minus" size="small" />
                        ) : null;
                      return (
                        <td key={role.id} className={held === heldOf(right, role.grants) ? undefined : "changed"}>
                          {mayWrite ? (
                            <button type="button" className={`cell ${held}`} aria-label={said} onClick={() => press(role, right)}>
                              {inside}
                            </button>
                          ) : (
                            <span className={`cell ${held}`} role="img" aria-label={said}>
                              {inside}
                            </span>
                          )}
                        </td>
                      );
                    })}
                  </tr>
                ))}
              </tbody>
            ))}
          </table>
        </div>
      )}
    </Page>
  );
}
