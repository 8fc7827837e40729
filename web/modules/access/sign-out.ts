import { signOutEndpoint } from "#contracts/access/auth.ts";
import { base } from "#web/platform/base.ts";
import { call } from "#web/platform/client.ts";

/** Ends the session here; the page starts anew, so nothing of this person stays in memory. */
export async function signOut(): Promise<void> {
  await call(signOutEndpoint, { body: {} });
  location.assign(base);
}
