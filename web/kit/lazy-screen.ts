import { lazyRouteComponent } from "@tanstack/react-router";
import type { ComponentType } from "react";

/** A screen in a file of its own, loaded when it is first opened or pointed at: `lazyScreen(() => import("./x.screen.tsx"), "XScreen")`. */
export const lazyScreen = <Name extends string>(load: () => Promise<Record<Name, ComponentType>>, name: Name): ComponentType =>
  lazyRouteComponent(load as never, name as never) as unknown as ComponentType;
