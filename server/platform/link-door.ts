import type { FastifyRequest } from "fastify";
import type { Call } from "./call.ts";
import { platformRefusals } from "./refusals.ts";
import { linkBehind, type SafeLink } from "./safe-link.ts";
import { openTurnstile } from "./turnstile.ts";

/** Wrong keys are slips of a person's finger or somebody's guesses; a page with its pictures asks often, an answer is given rarely. */
const WRONG = { atOnce: 30, anHour: 120 };
const LOOKS = { atOnce: 300, anHour: 6_000 };
const DEEDS = { atOnce: 60, anHour: 300 };

const openDoor = () => ({ wrong: openTurnstile(WRONG), looks: openTurnstile(LOOKS), deeds: openTurnstile(DEEDS) });
const doors = new WeakMap<object, ReturnType<typeof openDoor>>();
const doorOf = ({ server }: FastifyRequest) => {
  const door = doors.get(server) ?? openDoor();
  doors.set(server, door);
  return door;
};

type Knock = { readonly purposes: readonly string[]; readonly key: string; readonly request: FastifyRequest; readonly network: string };

/**
 * Who comes with a link instead of a sign-in. One network may be wrong so often before it waits; one link may be used so often. What is
 * wrong, over, ended or for something else is told in the same words.
 */
export async function linkAt(call: Pick<Call, "tx" | "now">, { purposes, key, request, network }: Knock): Promise<SafeLink> {
  const { wrong, looks, deeds } = doorOf(request);
  wrong.refuseWhenOut(network);
  const link = await linkBehind(call, purposes, key);
  if (link === undefined) {
    wrong.count(network);
    request.log.warn({ network }, "A link that opens nothing was tried");
    throw platformRefusals["link-over"]();
  }
  (request.method === "GET" ? looks : deeds).pass(link.id);
  return link;
}
