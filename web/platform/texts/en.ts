import { keyed } from "./keyed.ts";

export const texts = keyed(
  import.meta.glob<Record<string, string>>(["../../../contracts/*/texts/en.json", "!**/portal/**"], { eager: true, import: "default" }),
);
