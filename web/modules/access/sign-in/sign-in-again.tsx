import "./door.css";
import { Modal } from "@mantine/core";
import { Over } from "#web/kit/dialog.tsx";
import { base } from "#web/platform/base.ts";
import { loadSession, sessionNow } from "#web/platform/session.ts";
import { signedInAgain } from "#web/platform/sign-in-again.ts";
import { text } from "#web/platform/texts.ts";
import { SignInForm } from "./sign-in-form.tsx";

/** The session has ended while somebody worked: they sign in over their screen, and what was being sent goes on. */
export default function SignInAgain() {
  const before = sessionNow().user;
  const goOn = async () => {
    const { user } = await loadSession();
    // Another person must not find, or send, what this one typed.
    if (user?.id !== before?.id) location.assign(base);
    else signedInAgain();
  };
  return (
    <Over onClose={() => undefined} size={440} firm>
      <div className="mantine-Modal-header dialog-head">
        <Modal.Title>{text("access.sign-in.again")}</Modal.Title>
      </div>
      <Modal.Body>
        <div className="stack door-again">
          <p className="small-text soft">{text("access.sign-in.again-note")}</p>
          <SignInForm login={before?.username ?? before?.email ?? ""} onIn={goOn} />
        </div>
      </Modal.Body>
    </Over>
  );
}
