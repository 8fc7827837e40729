import { Select, Textarea, TextInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { settingsEndpoints } from "#contracts/company/settings.ts";
import { placeEndpoints } from "#contracts/company/place.ts";
import { itemEndpoints, type Item } from "#contracts/catalog/item.ts";
import { deviceEndpoints } from "#contracts/devices/device.ts";
import { partyEndpoints } from "#contracts/parties/party.ts";
import { workOrderEndpoints } from "#contracts/repairs/work-order.flow.ts";
import { DayField } from "#web/kit/day-field.tsx";
import { ErrorNote } from "#web/kit/error-note.tsx";
import { Field, SideBySide } from "#web/kit/field.tsx";
import { IconButton } from "#web/kit/button.tsx";
import { MainButton } from "#web/kit/main-button.tsx";
import { Page, Sheet } from "#web/kit/sheet.tsx";
import { PartyPick } from "#web/modules/parties/party-pick.tsx";
import { useDraft } from "#web/platform/drafts.ts";
import { moneyWithSign, today } from "#web/platform/format.ts";
import { useAction, useAnswer } from "#web/platform/query.ts";
import { useSession } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { instantOf } from "#web/platform/wall-clock.ts";
import { nameOf } from "../intake/use-device.ts";
import { usePeople } from "../order/people.ts";

const say = (key: string, values = {}) => text(`repairs.visit.${key}`, values);
const EMPTY = {
  branchId: null as string | null,
  customerId: null as string | null,
  deviceId: null as string | null,
  address: "",
  complaint: "",
  masterId: null as string | null,
  day: null as string | null,
  time: "10:00",
};

/** A repair to which we go: nothing is taken in, so there is no intake; the order begins with an address. */
export function NewVisitScreen() {
  const navigate = useNavigate();
  const { branches, user } = useSession();
  const { value, set, clear } = useDraft("repairs.visit", EMPTY);
  const { customerId, deviceId, address, complaint, time } = value;
  const branchId = value.branchId ?? branches[0]?.id ?? "";
  const masterId = value.masterId ?? user?.employeeId ?? null;
  const day = value.day ?? today();
  const { all } = usePeople();
  const warehouse = useAnswer(placeEndpoints.list, { query: { branchId, kind: "warehouse", limit: 1 } }, { enabled: branchId !== "" }).data?.rows[0];
  const devices =
    useAnswer(deviceEndpoints.list, { query: { ownerId: customerId ?? "", limit: 50 } }, { enabled: customerId !== null }).data?.rows ?? [];
  const party = useAnswer(partyEndpoints.read, { params: { id: customerId ?? "" } }, { enabled: customerId !== null }).data;
  const known = party?.address ?? "";
  const place = address === "" ? known : address;
  const make = useAction(workOrderEndpoints.create, {
    done: (order) => {
      clear();
      void navigate({ to: `/visits/${(order as { id: string }).id}`, replace: true });
    },
  });
  const put = (change: Partial<typeof EMPTY>) => set((now) => ({ ...now, ...change }));
  const missing = [
    ...(customerId === null ? [say("customer-first")] : []),
    ...(place.trim() === "" ? [say("address-first")] : []),
    ...(complaint.trim() === "" ? [say("complaint-first")] : []),
  ];
  const plan = () =>
    make.run({
      body: {
        branchId,
        placeId: warehouse?.id,
        customerId,
        deviceId,
        masterId,
        siteAddress: place.trim(),
        complaint: complaint.trim(),
        promisedAt: instantOf(day, time),
      } as never,
    });
  return (
    <Page
      narrow
      title={say("new")}
      back={<IconButton icon="back" label={text("platform.back")} to="/visits" />}
      actions={
        <MainButton busy={make.busy} keys onPress={plan} obstacles={missing.map((sentence) => ({ sentence }))}>
          {say("make")}
        </MainButton>
      }
    >
      {make.problem && <ErrorNote problem={make.problem} />}
      <Sheet>
        <Field label={say("customer")}>
          <PartyPick label={say("customer")} value={customerId} autoFocus onChange={(id) => put({ customerId: id, deviceId: null })} />
        </Field>
        <Field label={say("address")} htmlFor="address">
          <TextInput
            id="address"
            maxLength={500}
            value={address}
            placeholder={known}
            onChange={({ currentTarget }) => put({ address: currentTarget.value })}
          />
        </Field>
        {devices.length > 0 && (
          <Field label={say("device")} htmlFor="device">
            <Select
              id="device"
              clearable
              data={devices.map((device) => ({ value: device.id, label: nameOf(device, device.serial ?? "") || "–" }))}
              value={deviceId}
              onChange={(id) => put({ deviceId: id })}
            />
          </Field>
        )}
        <Field label={say("complaint")} htmlFor="complaint">
          <Textarea
            id="complaint"
            autosize
            minRows={2}
            maxLength={2_000}
            value={complaint}
            onChange={({ currentTarget }) => put({ complaint: currentTarget.value })}
          />
        </Field>
        <Field label={say("master")} htmlFor="master">
          <Select
            id="master"
            searchable
            clearable
            data={all.map(({ id, name }) => ({ value: id, label: name }))}
            value={masterId}
            onChange={(id) => put({ masterId: id })}
          />
        </Field>
        <Field label={say("day")}>
          <SideBySide>
            <DayField label={say("day")} value={day} onChange={(next) => put({ day: next ?? null })} />
            <TextInput
              label={say("time")}
              type="time"
              value={time}
              onChange={({ currentTarget: { value: typed } }) => {
                if (/^\d{2}:\d{2}$/.test(typed)) put({ time: typed });
              }}
            />
          </SideBySide>
        </Field>
        <Travel />
      </Sheet>
    </Page>
  );
}

/** What the way costs, where the company has named a work for it. */
function Travel() {
  const travel = useAnswer(settingsEndpoints.read).data?.settings.travel;
  const item = useAnswer(itemEndpoints.read, { params: { id: travel?.itemId ?? "" } }, { enabled: Boolean(travel?.itemId) }).data as Item | undefined;
  if (!travel || !item) return null;
  return <p className="soft small-text inside">{say("travel-note", { name: item.name, price: moneyWithSign(travel.price ?? item.price) })}</p>;
}
