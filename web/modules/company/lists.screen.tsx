import type { z } from "zod";
import { type BranchRow, branchEndpoints } from "#contracts/company/branch.ts";
import { type EmployeeRow, employeeEndpoints } from "#contracts/company/employee.ts";
import { LABELLED_PLACES, PLACE_KINDS, type PlaceRow, placeEndpoints } from "#contracts/company/place.ts";
import { Person } from "#web/kit/avatar.tsx";
import { Icon } from "#web/kit/icon.tsx";
import type { IconName } from "#web/kit/drawings.ts";
import { phoneShown } from "#web/kit/phone-field.tsx";
import { sessionNow } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { placeLabels } from "./place-labels.ts";
import { SettingsList } from "./settings-list.tsx";

const branchName = (id: string): string => sessionNow().branches.find((branch) => branch.id === id)?.name ?? "";
const branchChoice = (label: string) => ({
  name: "branchId",
  label,
  options: sessionNow().branches.map(({ id, name }) => ({ value: id, label: name })),
});

/** Where customers come. */
export const BranchesScreen = () => (
  <SettingsList<z.infer<typeof BranchRow>>
    kind="company.branch"
    path="/settings/branches"
    icon="shop"
    list={branchEndpoints.list}
    columns={[
      { key: "name", label: text("company.branch.field.name"), phone: "title", cell: ({ name }) => <b className="medium">{name}</b> },
      { key: "code", label: text("company.branch.field.code"), width: "180px", phone: "aside", cell: ({ code }) => code },
      { key: "address", label: text("company.branch.field.address"), width: "minmax(160px, 2fr)", phone: "note", cell: ({ address }) => address },
      { key: "phone", label: text("company.branch.field.phone"), width: "180px", cell: ({ phone }) => phone && phoneShown(phone) },
    ]}
  />
);

const PICTURES: Readonly<Record<string, IconName>> = {
  warehouse: "stock",
  engineer: "user",
  defective: "trash",
  desk: "money",
  bank: "contracts",
  reception: "tag",
  shelf: "box",
  bench: "repairs",
  partner: "truck",
};

/** Where things and money can be: warehouses, desks, accounts, shelves. */
export const PlacesScreen = () => (
  <SettingsList<z.infer<typeof PlaceRow>>
    kind="company.place"
    path="/settings/places"
    icon="box"
    list={placeEndpoints.list}
    papers={({ branchId, kind }) => (kind === undefined || LABELLED_PLACES.includes(kind as never) ? [placeLabels({ branchId, kind })] : [])}
    choices={[
      branchChoice(text("company.place.field.branchId")),
      {
        name: "kind",
        label: text("company.place.field.kind"),
        options: PLACE_KINDS.map((value) => ({ value, label: text(`company.place.kind.${value}`) })),
      },
    ]}
    columns={[
      {
        key: "name",
        label: text("company.place.field.name"),
        phone: "title",
        width: "minmax(180px, 2fr)",
        cell: ({ name, kind }) => (
          <span className="line">
            <Icon name={PICTURES[kind] ?? "box"} size="small" />
            <b className="medium">{name}</b>
          </span>
        ),
      },
      { key: "kind", label: text("company.place.field.kind"), phone: "note", cell: ({ kind }) => text(`company.place.kind.${kind}`) },
      { key: "branch", label: text("company.place.field.branchId"), phone: "mark", cell: ({ branchId }) => branchName(branchId) },
      { key: "iban", label: text("company.place.field.iban"), width: "minmax(120px, 1.4fr)", cell: ({ iban }) => iban },
    ]}
  />
);

/** Everybody who works here. */
export const EmployeesScreen = () => (
  <SettingsList<z.infer<typeof EmployeeRow>>
    kind="company.employee"
    path="/settings/employees"
    icon="people"
    list={employeeEndpoints.list}
    choices={[branchChoice(text("company.employee.field.branchIds"))]}
    columns={[
      {
        key: "name",
        label: text("company.employee.field.name"),
        phone: "title",
        width: "minmax(180px, 2fr)",
        cell: ({ name }) => (
          <b className="medium">
            <Person name={name} />
          </b>
        ),
      },
      { key: "position", label: text("company.employee.field.position"), phone: "note", cell: ({ position }) => position },
      {
        key: "branches",
        label: text("company.employee.field.branchIds"),
        cell: ({ branchIds }) => branchIds.map(branchName).filter(Boolean).join(", "),
      },
      { key: "phone", label: text("company.employee.field.phone"), width: "170px", cell: ({ phone }) => phone && phoneShown(phone) },
      {
        key: "signs",
        label: text("company.screen.signs-in"),
        width: "130px",
        phone: "mark",
        cell: ({ userId }) => (userId === null ? <span className="faint">{text("platform.no")}</span> : text("platform.yes")),
      },
    ]}
  />
);
