import { lazyRouteComponent } from "@tanstack/react-router";
import { type ComponentType, lazy } from "react";

/** A screen in a file of its own, loaded when it is first opened or pointed at: `lazyScreen(() => import("./x.screen.tsx"), "XScreen")`. */
export const lazyScreen = <Name extends string>(load: () => Promise<Record<Name, ComponentType>>, name: Name): ComponentType =>
  lazyRouteComponent(load as never, name as never) as unknown as ComponentType;

/** A number of the menu in a file of its own: the first screen does not wait for it. */
export const lazyCount = <Name extends string>(load: () => Promise<Record<Name, ComponentType>>, name: Name): ComponentType =>
  lazy(() => load().then((all) => ({ default: all[name] as ComponentType })));
