import type { CreateEntry, MenuEntry, SettingsEntry } from "#web/kit/screens.ts";
import { knowPages } from "#web/kit/pages.ts";
import { may } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { modules } from "./modules.ts";

const byOrder = <Entry extends { readonly order: number }>(entries: readonly Entry[]): Entry[] => [...entries].sort((a, b) => a.order - b.order);
const mayAny = (permissions: readonly string[]): boolean => permissions.length === 0 || permissions.some(may);

/** The shell's own place of work, for whoever may set anything. */
const SETTINGS: MenuEntry = { name: "settings", icon: "settings", path: "/settings", permissions: [], order: 140, key: "KeyS" };

/** The places of work this person may open. Nothing leads nowhere. */
export const menuNow = (): MenuEntry[] =>
  byOrder([...modules.flatMap(({ menu = [] }) => menu), SETTINGS]).filter(({ name, permissions }) =>
    name === "settings" ? settingsNow().length > 0 : mayAny(permissions),
  );

/** The documents this person may begin. */
export const createNow = (): CreateEntry[] => byOrder(modules.flatMap(({ create = [] }) => create)).filter(({ permission }) => may(permission));

export const settingsNow = (): SettingsEntry[] =>
  byOrder(modules.flatMap(({ settings = [] }) => settings)).filter(({ permissions }) => mayAny(permissions));

export const menuText = ({ name, label }: MenuEntry): string => text(label ?? `platform.menu.${name}`);

knowPages(Object.assign({}, ...modules.map(({ opens = {} }) => opens)));
