import "./shell.css";
import { Outlet, useLocation, useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { scan as scanEndpoint } from "#contracts/platform/search.ts";
import { Button } from "#web/kit/button.tsx";
import { MAIN_BAR } from "#web/kit/main-button.tsx";
import { pageOf } from "#web/kit/pages.ts";
import { toast, Toasts } from "#web/kit/toast.tsx";
import { at } from "#web/platform/base.ts";
import { call } from "#web/platform/client.ts";
import { useShortcuts } from "#web/platform/keys.ts";
import { usePhone } from "#web/platform/phone.ts";
import { queries } from "#web/platform/query.ts";
import { problemFrom } from "#web/platform/problem.ts";
import { useScanner } from "#web/platform/scanner.ts";
import { seeAs, sessionNow, useSession } from "#web/platform/session.ts";
import { usePasswordWanted } from "#web/platform/say-password.ts";
import { useSignInWanted } from "#web/platform/sign-in-again.ts";
import { text } from "#web/platform/texts.ts";
import { createNow, menuNow } from "../offered.ts";
import { rolesText } from "./me.tsx";
import { Menu } from "./menu.tsx";
import type { Over } from "./over.ts";
import { PhoneBar } from "./phone-bar.tsx";
import { TopBar } from "./top-bar.tsx";

const Palette = lazy(() => import("./palette.tsx"));
const KeysHelp = lazy(() => import("./keys-help.tsx"));
const ScanDialog = lazy(() => import("./scan-dialog.tsx"));
const SayPassword = lazy(() => import("#web/modules/access/sign-in/say-password.tsx"));
const SignInAgain = lazy(() => import("#web/modules/access/sign-in/sign-in-again.tsx"));

/** Our stickers carry the address of a page: its path here. */
function ownPage(code: string): string | undefined {
  const home = `${location.origin}${at("/")}`.toLowerCase();
  return code.toLowerCase().startsWith(home) ? `/${code.slice(home.length)}` : undefined;
}

/** Menu by task, search over everything, the scanner, the live sign; the screen itself in the middle. */
export function Shell() {
  const [over, setOver] = useState<Over>();
  const phone = usePhone();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  useSession();
  const signInWanted = useSignInWanted();
  const passwordWanted = usePasswordWanted();
  const close = () => setOver(undefined);

  useShortcuts([
    { keys: "ctrl+KeyK", label: "platform.keys.find", run: () => setOver("palette") },
    {
      keys: "Slash",
      label: "platform.keys.find-here",
      run: () =>
        document.querySelector<HTMLElement>("[data-find-here]")
          ? document.querySelector<HTMLElement>("[data-find-here]")?.focus()
          : setOver("palette"),
    },
    { keys: "shift+Slash", label: "platform.keys.help", run: () => setOver("keys") },
    ...(createNow().length > 0 ? [{ keys: "KeyN", label: "platform.keys.create", run: () => setOver("create") }] : []),
    ...menuNow()
      .filter(({ key }) => key !== undefined)
      .map(({ key, path }) => ({ keys: `g ${key}`, run: () => void navigate({ to: path }) })),
  ]);
  useScanner((code) => {
    const own = ownPage(code);
    if (own !== undefined) return void navigate({ to: own });
    return void call(scanEndpoint, { query: { code } }).then(
      ({ kind, id }) => {
        const page = pageOf(kind, id);
        close();
        if (page === undefined) toast(text("platform.scan-none", { code }));
        else void navigate({ to: page });
      },
      (thrown) => toast(problemFrom(thrown).code === "platform.unknown-code" ? text("platform.scan-none", { code }) : text(problemFrom(thrown).code)),
    );
  });

  return (
    <div className="shell">
      <button type="button" className="skip" onClick={() => document.getElementById("main")?.focus()}>
        {text("platform.to-content")}
      </button>
      {!phone && <Menu here={pathname} />}
      <TopBar phone={phone} setOver={setOver} over={over} />
      <main className="main scroller" id="main" tabIndex={-1}>
        <SeenAs />
        <Suspense>
          <Outlet />
        </Suspense>
      </main>
      <footer className="main-bar" id={MAIN_BAR} />
      {phone && <PhoneBar here={pathname} setOver={setOver} />}
      <Toasts />
      <Suspense>
        {(over === "palette" || over === "create") && <Palette onClose={close} creating={over === "create"} />}
        {over === "keys" && <KeysHelp onClose={close} />}
        {over === "scan" && <ScanDialog onClose={close} />}
        {passwordWanted && <SayPassword />}
        {signInWanted && <SignInAgain />}
      </Suspense>
    </div>
  );
}

function SeenAs() {
  const role = sessionNow().user?.seesAs;
  if (!role) return null;
  const leave = () => void seeAs(undefined).then(() => queries.invalidateQueries());
  return (
    <div className="seen-as" role="status">
      <span>{text("platform.seen-as", { role: rolesText([role]) })}</span>
      <span className="space" />
      <Button size="low" onPress={leave}>
        {text("platform.seen-as-end")}
      </Button>
    </div>
  );
}
