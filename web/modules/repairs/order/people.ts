import type { z } from "zod";
import { type EmployeeRow, employeeEndpoints } from "#contracts/company/employee.ts";
import { useAnswer } from "#web/platform/query.ts";

/** Everybody who works here, by id. */
export function usePeople(): { readonly all: readonly z.output<typeof EmployeeRow>[]; readonly nameOf: (id: string) => string } {
  const all = useAnswer(employeeEndpoints.list, { query: { limit: 200 } }).data?.rows ?? [];
  const names = new Map(all.map(({ id, name }) => [id, name]));
  return { all, nameOf: (id) => names.get(id) ?? "…" };
}

/** "Іван Коваль" -> "Іван": enough where colleagues read. */
export const firstName = (name: string): string => name.split(" ")[0] ?? name;
