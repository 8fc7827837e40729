import { Link, useNavigate } from "@tanstack/react-router";
import { type DeviceRow, deviceEndpoints } from "#contracts/devices/device.ts";
import { Button } from "#web/kit/button.tsx";
import type { Column } from "#web/kit/column.ts";
import { FilterChoice, FilterSwitch } from "#web/kit/filters.tsx";
import { MainButton } from "#web/kit/main-button.tsx";
import { archiving } from "#web/ledger/bulk-archive.ts";
import { ListPage, useListState } from "#web/ledger/list-page.tsx";
import { useSession } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { codeOf, deviceName, useTypes } from "./device-name.ts";
import { DevicePanel } from "./device-panel.tsx";
import { Warranty } from "./warranty.tsx";

/** Everything that was ever brought, found by serial, IMEI, VIN, plate, model or owner. */
export function DevicesScreen() {
  const { q, one, set } = useListState();
  const { may } = useSession();
  const navigate = useNavigate();
  const { types, nameOf } = useTypes();
  const archived = one("archived") === "true";
  const query = { q: q || undefined, typeId: one("typeId"), ownerId: one("ownerId"), archived: archived ? "true" : undefined };
  const narrowed = Object.values(query).some((value) => value !== undefined);
  const label = (field: string) => text(`devices.device.field.${field}`);
  const columns: Column<DeviceRow>[] = [
    {
      key: "name",
      label: text("devices.device.title"),
      phone: "title",
      width: "minmax(170px, 1.6fr)",
      cell: (row) => <b className="medium">{deviceName(row, nameOf(row.typeId))}</b>,
    },
    {
      key: "type",
      label: label("typeId"),
      width: "minmax(130px, 1fr)",
      phone: "mark",
      cell: ({ typeId }) => <span className="soft">{nameOf(typeId)}</span>,
    },
    { key: "serial", label: text("devices.screen.number"), width: "minmax(140px, 1fr)", phone: "note", cell: codeOf },
    {
      key: "owner",
      label: label("ownerName"),
      width: "minmax(150px, 1.3fr)",
      cell: ({ ownerId, ownerName }) => ownerName && (may("parties.party.read") ? <Link to={`/customers/${ownerId}`}>{ownerName}</Link> : ownerName),
    },
    { key: "plate", label: label("plate"), width: "120px", optional: true, cell: ({ plate }) => plate },
    {
      key: "warranty",
      label: label("warrantyUntil"),
      width: "160px",
      cell: ({ warrantyUntil }) => warrantyUntil && <Warranty until={warrantyUntil} />,
    },
  ];
  return (
    <ListPage
      title={text("platform.menu.devices")}
      name="devices.devices"
      endpoint={deviceEndpoints.list}
      query={query}
      columns={columns}
      rowKey={({ id }) => id}
      href={({ id }) => `/devices/${id}`}
      panel={(row) => ({ title: deviceName(row, nameOf(row.typeId)), content: <DevicePanel id={row.id} /> })}
      bulk={{
        nameOf: (row) => [deviceName(row, nameOf(row.typeId)), codeOf(row)].filter(Boolean).join(" · "),
        actions: () => [
          {
            key: "labels",
            icon: "printer",
            label: text("devices.screen.print-labels"),
            all: (rows) => void navigate({ to: "/devices/labels", search: { id: rows.map(({ id }) => id) } as never }),
          },
          ...archiving<DeviceRow>(deviceEndpoints, archived),
        ],
      }}
      find={{ value: q, onChange: (typed) => set({ q: typed }) }}
      filters={
        <>
          <FilterChoice
            label={label("typeId")}
            value={one("typeId")}
            onChange={(typeId) => set({ typeId })}
            options={types.map((type) => ({ value: type.id, label: nameOf(type.id) }))}
          />
          <FilterSwitch label={text("ledger.card.put-away")} value={archived} onChange={(on) => set({ archived: on ? "true" : undefined })} />
        </>
      }
      actions={
        may("devices.device.create") && (
          <MainButton icon="plus" to="/devices/new">
            {text("devices.device.new")}
          </MainButton>
        )
      }
      empty={{
        icon: "devices",
        sentence: text("devices.screen.none"),
        action: may("repairs.intake.create") ? (
          <Button to="/repairs/new" icon="plus">
            {text("repairs.screen.accept")}
          </Button>
        ) : (
          may("devices.device.create") && (
            <Button to="/devices/new" icon="plus">
              {text("devices.device.new")}
            </Button>
          )
        ),
      }}
      {...(narrowed ? { onClear: () => set({ q: undefined, typeId: undefined, ownerId: undefined, archived: undefined }) } : {})}
    />
  );
}
