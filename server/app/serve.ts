import { networkInterfaces } from "node:os";
import type { Config } from "#platform/config.ts";
import { openFront } from "#platform/front.ts";
import { refusePublicDemo } from "./demo/refuse-public.ts";
import { openShop, type Shop } from "./open-shop.ts";

const LEAVING_MAX_MS = 10_000;
const OPEN_TO_ALL = ["0.0.0.0", "::", "[::]"];

const ONLY_HERE: [string, string] = ["Network", "this machine only; npm start -- --host 0.0.0.0 opens it to the local network"];

type Say = (line: string) => void;
type Served = { readonly port: number; readonly leave: () => Promise<void> };

/**
 * Opens the shop and serves it until told to leave: everything up in order, everything down in the opposite one.
 * The modules are read while the database starts: neither waits for the other.
 */
export async function serve(config: Config, say: Say, tell: Say): Promise<Served> {
  refusePublicDemo(config);
  const prefix = config.publicUrl === undefined ? "" : new URL(config.publicUrl).pathname.replace(/\/$/, "");
  const front = await openFront(config, prefix);
  const undo: (() => Promise<void>)[] = [() => front.close(LEAVING_MAX_MS)];
  const leave = async (): Promise<void> => {
    for (const step of undo) await step();
  };
  try {
    const reading = import("./doors.ts");
    const shop = await openShop(config, { tell, meanwhile: reading });
    undo.push(shop.close);
    const { openDoors, signInOf } = await reading;
    const hint = await signInOf(shop, tell);
    const doors = await openDoors(shop, tell);
    undo.splice(1, 0, doors.shut);
    const lines = block(shop, front.port, hint);
    front.open(doors.handler);
    for (const line of lines) say(line);
    return { port: front.port, leave };
  } catch (error) {
    await leave();
    throw error;
  }
}

/** What a person needs to know when it is up, in one piece. */
function block(shop: Shop, port: number, signIn: readonly string[]): string[] {
  const { config } = shop;
  const addresses = addressesOf(config.host).map((host) => `http://${host}:${port}/`);
  const local = !OPEN_TO_ALL.includes(config.host) && /^(127\.|localhost|::1)/.test(config.host);
  const rows: [string, string][] = [
    ["Open", config.publicUrl ?? addresses[0] ?? ""],
    ...addresses.slice(config.publicUrl === undefined ? 1 : 0).map((address): [string, string] => ["or", address]),
    ["Data", config.databaseUrl === undefined ? config.data : `${config.data}, and the database named in DATABASE_URL`],
    ...(local && config.publicUrl === undefined ? [ONLY_HERE] : []),
    ...signIn.map((line, at): [string, string] => [at === 0 ? "Sign in" : "", line]),
    ["Stop", "Ctrl-C"],
  ];
  return ["", "  Maisternia is ready", "", ...rows.map(([what, text]) => `  ${what.padEnd(9)}${text}`), ""];
}

const addressesOf = (host: string): string[] => {
  if (!OPEN_TO_ALL.includes(host)) return [host.includes(":") ? `[${host.replace(/[[\]]/g, "")}]` : host];
  const outside = Object.values(networkInterfaces())
    .flatMap((them) => them ?? [])
    .filter(({ family, internal }) => family === "IPv4" && !internal);
  return ["localhost", ...outside.map(({ address }) => address)];
};
