import { text } from "#web/platform/texts.ts";

/** "Chrome, Windows" out of what a browser calls itself; enough to know one's own. */
export function browserName(agent: string | null): string {
  if (agent === null) return text("access.profile.unknown-browser");
  const browser = ["Edg", "OPR", "Firefox", "Chrome", "Safari"].find((name) => agent.includes(name));
  const system = ["Android", "iPhone", "iPad", "Windows", "Mac OS", "Linux"].find((name) => agent.includes(name));
  const named = [{ Edg: "Edge", OPR: "Opera" }[browser ?? ""] ?? browser, system].filter(Boolean).join(", ");
  return named === "" ? agent.slice(0, 60) : named;
}
