import { type Employee, employeeEndpoints } from "#contracts/company/employee.ts";
import { organizationEndpoints } from "#contracts/company/organization.ts";
import { type PlaceKind, type PlaceRow, placeEndpoints } from "#contracts/company/place.ts";
import type { z } from "zod";
import { useAnswer } from "#web/platform/query.ts";
import { branchNow, useSession } from "#web/platform/session.ts";

type Place = z.infer<typeof PlaceRow>;

/** Places of some kinds in the branches one works in, those of the branch at hand first. */
export function usePlaces(...kinds: readonly PlaceKind[]): {
  readonly places: readonly Place[];
  readonly nameOf: (id: string | null) => string;
  readonly loading: boolean;
} {
  const { branches } = useSession();
  const { data, isPending } = useAnswer(placeEndpoints.list, { query: { kind: [...kinds], limit: 200 } });
  const here = branchNow();
  // What is meant most often comes first: this branch, and the kinds in the order they were asked for.
  const places = [...(data?.rows ?? [])].sort(
    (a, b) => Number(b.branchId === here) - Number(a.branchId === here) || kinds.indexOf(a.kind) - kinds.indexOf(b.kind),
  );
  const several = branches.length > 1;
  const nameOf = (id: string | null): string => {
    const place = places.find((one) => one.id === id);
    if (place === undefined) return "";
    return several ? `${place.name} · ${branches.find((branch) => branch.id === place.branchId)?.name ?? ""}` : place.name;
  };
  return { places, nameOf, loading: isPending };
}

/** The company itself; nothing while it is not here or not for this person. */
export function useCompany() {
  const { may } = useSession();
  const allowed = may("company.organization.read");
  const list = useAnswer(organizationEndpoints.list, { query: { limit: 1 } }, { enabled: allowed });
  const id = list.data?.rows[0]?.id;
  const company = useAnswer(organizationEndpoints.read, { params: { id: id ?? "" } }, { enabled: id !== undefined }).data;
  return { company, none: list.data !== undefined && id === undefined };
}

/** Everybody who works here, for choosing. */
export function useEmployees(): readonly Pick<Employee, "id" | "name">[] {
  return useAnswer(employeeEndpoints.list, { query: { limit: 200 } }).data?.rows ?? [];
}
