import { sql } from "kysely";
import { Branch } from "#contracts/company/branch.ts";
import { Employee } from "#contracts/company/employee.ts";
import { Organization } from "#contracts/company/organization.ts";
import type { Tx } from "#platform/db.ts";
import { docOf } from "#platform/rows.ts";
import { companyRefusals } from "./refusals.ts";

/** The legal entity the shop works as; refuses where first start has not made one yet. */
export async function organizationOf(tx: Tx): Promise<Organization> {
  const row = await tx.selectFrom("organization").selectAll().orderBy("id").limit(1).executeTakeFirst();
  if (row === undefined) throw companyRefusals["no-organization"]();
  return Organization.parse(docOf(row));
}

export async function branchOf(tx: Tx, id: string): Promise<Branch | undefined> {
  const row = await tx.selectFrom("branch").where("id", "=", id).selectAll().executeTakeFirst();
  return row && Branch.parse(docOf(row));
}

/** Whole cards with wages: for postings and pay, never for a reply. */
async function employeesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, Employee>> {
  const rows = ids.length === 0 ? [] : await tx.selectFrom("employee").where(sql<boolean>`id = any(${ids})`).selectAll().execute();
  return new Map(rows.map((row) => [row.id, Employee.parse(docOf(row))]));
}

export async function employeeOf(tx: Tx, id: string): Promise<Employee | undefined> {
  return (await employeesOf(tx, [id])).get(id);
}

/** What people are called, by id; who does not exist is absent. */
export async function employeeNames(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = ids.length === 0 ? [] : await tx.selectFrom("employee").where(sql<boolean>`id = any(${ids})`).select(["id", "name"]).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
