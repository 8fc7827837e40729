import { PasswordInput } from "@mantine/core";
import { useState } from "react";
import { changePasswordEndpoint, endSessionsEndpoint, type OpenSession, PASSWORD_LENGTH_MIN, sessionsEndpoint } from "#contracts/access/auth.ts";
import { Avatar } from "#web/kit/avatar.tsx";
import { Button } from "#web/kit/button.tsx";
import { ErrorNote } from "#web/kit/error-note.tsx";
import { Field, Found } from "#web/kit/field.tsx";
import { Icon } from "#web/kit/icon.tsx";
import { Moment } from "#web/kit/moment.tsx";
import { Bones, Page, Sheet } from "#web/kit/sheet.tsx";
import { Status } from "#web/kit/status.tsx";
import { toast } from "#web/kit/toast.tsx";
import { useAction, useAnswer } from "#web/platform/query.ts";
import { loadSession, useSession } from "#web/platform/session.ts";
import { hasText, text } from "#web/platform/texts.ts";
import { browserName } from "./browser-name.ts";
import { SecondFactorSheet } from "./second-factor.tsx";

/** One's own way in: password, second factor, and where one is signed in now. */
export function ProfileScreen() {
  const { user } = useSession();
  if (user === null) return null;
  return (
    <Page title={text("platform.profile")} narrow>
      <Sheet>
        <Field label={text("access.profile.you")}>
          <Found
            picture={<Avatar name={user.name} />}
            name={user.name}
            under={[
              user.username,
              user.email,
              ...user.roles.filter((role) => hasText(`access.role.${role}`)).map((role) => text(`access.role.${role}`)),
            ]
              .filter(Boolean)
              .join(" · ")}
          />
        </Field>
        <PasswordField />
        <SecondFactorSheet on={user.secondFactor} onChanged={() => void loadSession()} />
      </Sheet>
      <Sessions />
    </Page>
  );
}

function PasswordField() {
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState({ password: "", newPassword: "" });
  const change = useAction(changePasswordEndpoint, {
    done: () => {
      setOpen(false);
      setSaid({ password: "", newPassword: "" });
      toast(text("access.profile.password-changed"));
    },
  });
  const whole = said.password !== "" && [...said.newPassword].length >= PASSWORD_LENGTH_MIN;
  const seen = { visibilityToggleButtonProps: { "aria-label": text("access.sign-in.show") } };
  return (
    <Field label={text("access.sign-in.password")} note={open ? text("access.profile.password-note") : undefined}>
      {open ? (
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            if (whole) change.run({ body: said });
          }}
        >
          <PasswordInput
            label={text("access.profile.old-password")}
            value={said.password}
            onChange={({ currentTarget }) => setSaid({ ...said, password: currentTarget.value })}
            autoComplete="current-password"
            maxLength={128}
            autoFocus
            {...seen}
          />
          <PasswordInput
            label={text("access.sign-in.new-password")}
            description={text("access.sign-in.password-note")}
            value={said.newPassword}
            onChange={({ currentTarget }) => setSaid({ ...said, newPassword: currentTarget.value })}
            autoComplete="new-password"
            maxLength={128}
            {...seen}
          />
          {change.problem && <ErrorNote problem={change.problem} />}
          <div className="line">
            <Button submit busy={change.busy} disabled={!whole}>
              {text("access.profile.change-password")}
            </Button>
            <Button kind="bare" onPress={() => setOpen(false)}>
              {text("platform.cancel")}
            </Button>
          </div>
        </form>
      ) : (
        <div className="line">
          <Button onPress={() => setOpen(true)}>{text("access.profile.change-password")}</Button>
        </div>
      )}
    </Field>
  );
}

function Sessions() {
  const sessions = useAnswer(sessionsEndpoint);
  const end = useAction(endSessionsEndpoint, { done: () => void sessions.refetch() });
  const others = (sessions.data ?? []).filter(({ own }) => !own).length;
  return (
    <Sheet
      title={text("access.profile.sessions")}
      count={sessions.data?.length}
      actions={
        others > 0 && (
          <Button size="low" busy={end.busy} onPress={() => end.run({ body: {} })}>
            {text("access.profile.end-others")}
          </Button>
        )
      }
    >
      {sessions.error && <ErrorNote problem={sessions.error} again={() => void sessions.refetch()} />}
      {end.problem && <ErrorNote problem={end.problem} />}
      {sessions.data === undefined ? (
        <div className="inside">
          <Bones />
        </div>
      ) : (
        <ul className="rows">
          {sessions.data.map((session) => (
            <li key={session.id} className="line">
              <SessionLine session={session} end={() => end.run({ body: { id: session.id } })} />
            </li>
          ))}
        </ul>
      )}
    </Sheet>
  );
}

const SessionLine = ({ session: { agent, network, own, seenAt }, end }: { readonly session: OpenSession; readonly end: () => void }) => (
  <>
    <Icon name={/Android|iPhone/.test(agent ?? "") ? "mobile" : "globe"} />
    <span className="clip">
      <b className="medium">{browserName(agent)}</b>
      <span className="caption faint" style={{ display: "block" }}>
        {network} · <Moment at={seenAt} />
      </span>
    </span>
    <span className="space" />
    {own ? (
      <Status tone="good">{text("access.profile.this-one")}</Status>
    ) : (
      <Button size="low" onPress={end}>
        {text("access.profile.end")}
      </Button>
    )}
  </>
);
