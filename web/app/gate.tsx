import { Outlet } from "@tanstack/react-router";
import { lazy, Suspense, useEffect } from "react";
import { listenLive } from "#web/platform/live.ts";
import { useSignInWanted } from "#web/platform/sign-in-again.ts";
import { useSession } from "#web/platform/session.ts";

const SignIn = lazy(() => import("#web/modules/access/sign-in/sign-in.screen.tsx"));
const SignInAgain = lazy(() => import("#web/modules/access/sign-in/sign-in-again.tsx"));
const FactorStep = lazy(() => import("#web/modules/access/sign-in/factor-step.tsx"));
const SetUp = lazy(() => import("#web/modules/access/set-up/set-up.screen.tsx"));

/**
 * Who may come in: nobody before the product is set up, nobody without signing in, nobody without the second factor their role demands.
 * The address waits until then.
 */
export function Gate() {
  const { ready, user } = useSession();
  const userId = user?.id;
  const signInWanted = useSignInWanted();
  useEffect(() => (userId === undefined ? undefined : listenLive()), [userId]);
  if (!ready)
    return (
      <Suspense>
        <SetUp />
      </Suspense>
    );
  if (user === null)
    return (
      <Suspense>
        <SignIn />
      </Suspense>
    );
  if (user.secondFactorMissing)
    return (
      <Suspense>
        <FactorStep />
        {signInWanted && <SignInAgain />}
      </Suspense>
    );
  return <Outlet />;
}
