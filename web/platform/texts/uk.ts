import { keyed } from "./keyed.ts";

export const texts = keyed(
  import.meta.glob<Record<string, string>>(["../../../contracts/*/texts/uk.json", "!**/portal/**"], { eager: true, import: "default" }),
);
