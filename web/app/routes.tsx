import { createRootRoute, createRoute, createRouter, Navigate, Outlet, type RouteComponent } from "@tanstack/react-router";
import { type ComponentType, createElement } from "react";
import { ErrorNote } from "#web/kit/error-note.tsx";
import type { Screen } from "#web/kit/screens.ts";
import { Bones, Page } from "#web/kit/sheet.tsx";
import { base } from "#web/platform/base.ts";
import { problemFrom } from "#web/platform/problem.ts";
import { useSession } from "#web/platform/session.ts";
import { Gate } from "./gate.tsx";
import { home } from "./home.ts";
import { modules } from "./modules.ts";
import { menuNow } from "./offered.ts";
import { Nowhere } from "./nowhere.tsx";
import { Shell } from "./shell/shell.tsx";

const root = createRootRoute({ component: Outlet });
const gated = createRoute({ getParentRoute: () => root, id: "gated", component: Gate });
const shell = createRoute({ getParentRoute: () => gated, id: "shell", component: Shell });

const parents = { shell, bare: gated, open: root };
const screens = [home, ...modules].flatMap((module) => module.screens ?? []);

const routesIn = (frame: keyof typeof parents) =>
  screens
    .filter((screen) => (screen.frame ?? "shell") === frame)
    .map((screen) => createRoute({ getParentRoute: () => parents[frame] as typeof root, path: screen.path, component: guarded(screen) }));

/** Whoever types the address of a screen that is not for them is told so; the server would refuse them anyway. */
function guarded({ component, permission }: Screen): RouteComponent {
  if (permission === undefined) return component as RouteComponent;
  const shown = () => <Guarded permission={permission} component={component} />;
  return Object.assign(shown, "preload" in component ? { preload: component.preload } : {}) as RouteComponent;
}

function Guarded({ permission, component }: { readonly permission: string; readonly component: ComponentType }) {
  return useSession().may(permission) ? createElement(component) : <Nowhere />;
}

const index = createRoute({
  getParentRoute: () => shell,
  path: "/",
  component: () => {
    const first = menuNow()[0];
    return first === undefined ? <Nowhere nothing /> : <Navigate to={first.path} replace />;
  },
});

const elsewhere = createRoute({ getParentRoute: () => shell, path: "$", component: () => <Nowhere /> });

/** Every screen and its address. */
export const router = createRouter({
  routeTree: root.addChildren([
    gated.addChildren([shell.addChildren([index, ...routesIn("shell"), elsewhere]), ...routesIn("bare")]),
    ...routesIn("open"),
  ]),
  basepath: base,
  defaultPreload: "intent",
  scrollRestoration: true,
  scrollToTopSelectors: [".scroller"],
  defaultPendingMs: 120,
  defaultPendingMinMs: 0,
  defaultPendingComponent: () => (
    <Page>
      <Bones lines={6} height={18} />
    </Page>
  ),
  defaultErrorComponent: ({ error, reset }) => (
    <Page>
      <ErrorNote problem={problemFrom(error)} again={reset} />
    </Page>
  ),
  defaultNotFoundComponent: () => <Nowhere />,
});
