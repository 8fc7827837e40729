import type { z } from "zod";
import { type DeviceTypeRow, deviceTypeEndpoints } from "#contracts/devices/device-type.ts";
import { Button, IconButton } from "#web/kit/button.tsx";
import type { Column } from "#web/kit/column.ts";
import { FilterSwitch } from "#web/kit/filters.tsx";
import { MainButton } from "#web/kit/main-button.tsx";
import { ListPage, useListState } from "#web/ledger/list-page.tsx";
import { useSession } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { worded } from "./device-name.ts";

type Row = z.infer<typeof DeviceTypeRow>;

/** The kinds of equipment the shop repairs. */
export function DeviceTypesScreen() {
  const { q, one, set } = useListState();
  const { may } = useSession();
  const archived = one("archived") === "true";
  const columns: Column<Row>[] = [
    {
      key: "name",
      label: text("devices.device-type.field.name"),
      phone: "title",
      width: "minmax(180px, 2fr)",
      cell: ({ name }) => <b className="medium">{worded(name)}</b>,
    },
    { key: "category", label: text("devices.device-type.field.category"), phone: "note", cell: ({ category }) => category },
    {
      key: "identifier",
      label: text("devices.device-type.field.identifier"),
      phone: "mark",
      cell: ({ identifier }) => <span className="soft">{text(`devices.device-type.identifier.${identifier}`)}</span>,
    },
    {
      key: "meter",
      label: text("devices.device-type.field.meterUnit"),
      cell: ({ meterUnit }) => meterUnit && text(`devices.device-type.meterUnit.${meterUnit}`),
    },
  ];
  const mayCreate = may("devices.device-type.create");
  return (
    <ListPage
      title={text("devices.device-type.titles")}
      name="devices.types"
      endpoint={deviceTypeEndpoints.list}
      query={{ q: q || undefined, archived: archived ? "true" : undefined }}
      columns={columns}
      rowKey={({ id }) => id}
      href={({ id }) => `/settings/device-types/${id}`}
      back={<IconButton icon="back" label={text("platform.back")} to="/settings" />}
      find={{ value: q, onChange: (typed) => set({ q: typed }) }}
      filters={<FilterSwitch label={text("ledger.card.put-away")} value={archived} onChange={(on) => set({ archived: on ? "true" : undefined })} />}
      actions={
        mayCreate && (
          <MainButton icon="plus" to="/settings/device-types/new">
            {text("devices.device-type.new")}
          </MainButton>
        )
      }
      empty={{
        icon: "devices",
        sentence: text("devices.screen.no-types"),
        action: mayCreate && (
          <Button to="/settings/device-types/new" icon="plus">
            {text("devices.device-type.new")}
          </Button>
        ),
      }}
      {...(q !== "" || archived ? { onClear: () => set({ q: undefined, archived: undefined }) } : {})}
    />
  );
}
