import { loadSession, sessionNow } from "#web/platform/session.ts";
import { Door } from "./door.tsx";
import { SignInForm } from "./sign-in-form.tsx";

/** The address that was asked for opens right after. */
export default function SignInScreen() {
  return (
    <Door title={sessionNow().company?.name ?? "Maisternia"}>
      <SignInForm onIn={loadSession} />
    </Door>
  );
}
