import type { ComponentType } from "react";
import type { IconName } from "./drawings.ts";

/**
 * What a module shows, as data: `export const screens: ModuleScreens = { … }` in web/modules/<m>/screens.ts,
 * one line in web/app/modules.ts, and the shell has its addresses, menu, palette and settings.
 */
export type ModuleScreens = {
  readonly screens?: readonly Screen[];
  readonly menu?: readonly MenuEntry[];
  readonly create?: readonly CreateEntry[];
  readonly settings?: readonly SettingsEntry[];
  /** Where a hit of the search opens, by its kind: `{ "repairs.work-order": "/work-orders/$id" }`. */
  readonly opens?: Readonly<Record<string, string>>;
};

export type Screen = {
  /** TanStack's form: "/work-orders/$id". */
  readonly path: string;
  /** Loaded when it is first opened: `lazyScreen(() => import("./x.screen.tsx"), "XScreen")`. */
  readonly component: ComponentType;
  readonly permission?: string;
  /** "bare": without menu and top bar. "open": also without sign-in, for the customer's pages. */
  readonly frame?: "shell" | "bare" | "open";
};

export type MenuEntry = {
  /** Also the key of its text: "platform.menu.<name>" unless `label` says otherwise. */
  readonly name: string;
  readonly label?: string;
  readonly icon: IconName;
  readonly path: string;
  /** Shown to whoever holds one of them; empty: to everybody. */
  readonly permissions: readonly string[];
  /** Place in the menu: 10 Today, 20 Repairs, 30 Customers, 40 Devices, 60 Messages, 70 Stock, 75 Catalogue, 80 Purchasing, 90 Money,
   *  120 People, 130 Reports, 140 Settings. */
  readonly order: number;
  /** `g` and then this key: "KeyR". */
  readonly key?: string;
  /** Other addresses that belong to it. */
  readonly also?: readonly string[];
  /** A number beside it that changes as the shop works: loaded after the menu is drawn (`lazyCount`). */
  readonly count?: ComponentType;
};

export type CreateEntry = {
  readonly label: string;
  readonly icon: IconName;
  readonly path: string;
  readonly permission: string;
  readonly order: number;
};

export type SettingsEntry = {
  readonly label: string;
  /** One line: what is set here. */
  readonly about: string;
  readonly icon: IconName;
  readonly path: string;
  readonly permissions: readonly string[];
  readonly order: number;
};
