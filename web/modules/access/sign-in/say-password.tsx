import { Modal, PasswordInput } from "@mantine/core";
import { useState } from "react";
import { sayPasswordEndpoint } from "#contracts/access/auth.ts";
import { Button } from "#web/kit/button.tsx";
import { Over } from "#web/kit/dialog.tsx";
import { ErrorNote } from "#web/kit/error-note.tsx";
import { call } from "#web/platform/client.ts";
import { type Problem, problemFrom } from "#web/platform/problem.ts";
import { answerPassword } from "#web/platform/say-password.ts";
import { text } from "#web/platform/texts.ts";

/** Asked before what matters most, over whatever is open; what was being sent goes on by itself. */
export default function SayPassword() {
  const [password, setPassword] = useState("");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const say = () => {
    if (busy || password === "") return;
    setBusy(true);
    setProblem(undefined);
    call(sayPasswordEndpoint, { body: { password } })
      .then(
        () => answerPassword(true),
        (thrown) => setProblem(problemFrom(thrown)),
      )
      .finally(() => setBusy(false));
  };
  return (
    <Over onClose={() => answerPassword(false)} size={440} firm>
      <div className="mantine-Modal-header dialog-head">
        <Modal.Title>{text("access.say-password")}</Modal.Title>
        <Modal.CloseButton aria-label={text("platform.close")} />
      </div>
      <Modal.Body>
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            event.stopPropagation();
            say();
          }}
          onKeyDown={(event) => event.key === "Escape" && answerPassword(false)}
        >
          <p className="small-text soft">{text("access.say-password.note")}</p>
          <PasswordInput
            data-autofocus
            // A dialog below, with what is being sent, must not hear Escape.
            data-mantine-stop-propagation="true"
            label={text("access.sign-in.password")}
            value={password}
            onChange={({ currentTarget }) => setPassword(currentTarget.value)}
            autoComplete="current-password"
            maxLength={128}
            visibilityToggleButtonProps={{ "aria-label": text("access.sign-in.show") }}
          />
          {problem && <ErrorNote problem={problem} />}
          <div className="dialog-actions">
            <Button onPress={() => answerPassword(false)}>{text("platform.cancel")}</Button>
            <Button kind="filled" submit busy={busy} disabled={password === ""}>
              {text("access.say-password.go")}
            </Button>
          </div>
        </form>
      </Modal.Body>
    </Over>
  );
}
