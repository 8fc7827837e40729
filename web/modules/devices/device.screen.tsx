import { Link, useParams } from "@tanstack/react-router";
import { deviceEndpoints } from "#contracts/devices/device.ts";
import { deviceTypeEndpoints } from "#contracts/devices/device-type.ts";
import { partyEndpoints } from "#contracts/parties/party.ts";
import { Button } from "#web/kit/button.tsx";
import { Icon } from "#web/kit/icon.tsx";
import { MainButton } from "#web/kit/main-button.tsx";
import { Day } from "#web/kit/moment.tsx";
import { phoneShown } from "#web/kit/phone-field.tsx";
import { Qr } from "#web/kit/qr.tsx";
import { Columns, Facts, Sheet } from "#web/kit/sheet.tsx";
import { Status } from "#web/kit/status.tsx";
import { CardHeadLine } from "#web/ledger/card-page.tsx";
import { DocumentTimeline } from "#web/ledger/document-timeline.tsx";
import { at } from "#web/platform/base.ts";
import { count, dayInDigits, today } from "#web/platform/format.ts";
import type { Problem } from "#web/platform/problem.ts";
import { useAnswer, useNeededAnswer } from "#web/platform/query.ts";
import { useSession } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { codeOf, deviceName, worded } from "./device-name.ts";
import { DevicePhotos } from "./device-photos.tsx";
import { DeviceRepairs, useRepairs } from "./device-repairs.tsx";
import { useWhereNow } from "./device-where.tsx";
import { DeviceWarranty } from "./device-warranty.tsx";
import { Passport } from "./passport.tsx";

/** The address a device's sticker leads to. */
export const stickerOf = (id: string): string => `${location.origin}${at(`/devices/${id}`)}`;

/** The passport of one device: photo, numbers, owner, running warranties, everything it went through. */
export function DeviceScreen() {
  const { id } = useParams({ strict: false }) as { id: string };
  const device = useNeededAnswer(deviceEndpoints.read, { params: { id } });
  const type = useAnswer(deviceTypeEndpoints.read, { params: { id: device.typeId } }).data;
  const owner = useAnswer(partyEndpoints.read, { params: { id: device.ownerId ?? "" } }, { enabled: device.ownerId !== null }).data;
  const repairs = useRepairs(id);
  const where = useWhereNow(id);
  const { may } = useSession();
  const typeName = type === undefined ? "" : worded(type.name);
  const ours = repairs?.find(({ underWarranty }) => underWarranty);
  const makers = device.warrantyUntil !== null && device.warrantyUntil >= today();
  const name = deviceName(device, typeName);
  return (
    <div className="page">
      <CardHeadLine
        title={name}
        list="/devices"
        card={device}
        archive={deviceEndpoints.archive}
        refused={(problem) => problem.code === "devices.duplicate-serial" && <Taken problem={problem} />}
        marks={(makers || ours) && <Status tone="good">{text("devices.screen.under-warranty")}</Status>}
        actions={
          <>
            {may("devices.device.change") && (
              <Button icon="pen" to={`/devices/${id}/edit`}>
                {text("platform.change")}
              </Button>
            )}
            {may("repairs.intake.create") && !device.archived && (
              <MainButton icon="plus" to={`/repairs/new?device=${id}${device.ownerId ? `&customer=${device.ownerId}` : ""}`}>
                {text("repairs.screen.accept")}
              </MainButton>
            )}
          </>
        }
      />
      <Facts
        facts={[
          {
            label: type?.serialLabel ? worded(type.serialLabel) : text("devices.screen.number"),
            value: codeOf(device) || "–",
            under: typeName,
            width: 1.3,
          },
          {
            label: text("devices.device.field.ownerId"),
            value: owner ? <Link to={`/customers/${owner.id}`}>{owner.name}</Link> : "–",
            under: owner?.phones[0] ? phoneShown(owner.phones[0]) : "",
            width: 1.3,
          },
          where,
          {
            label: text("devices.screen.makers-warranty"),
            value: device.warrantyUntil === null ? "–" : <span className={makers ? "tone-good" : "faint"}>{dayInDigits(device.warrantyUntil)}</span>,
            under: device.warrantyUntil !== null && !makers ? text("devices.screen.is-over") : "",
          },
          {
            label: text("devices.screen.works-warranty"),
            value: ours?.warrantyUntil ? <span className="tone-good">{dayInDigits(ours.warrantyUntil)}</span> : "–",
            under: ours ? <Link to={`/work-orders/${ours.orderId}`}>{ours.number}</Link> : "",
          },
          device.meter !== null && {
            label: type?.meterUnit ? text(`devices.device-type.meterUnit.${type.meterUnit}`) : text("devices.device.field.meter"),
            value: count(device.meter.value),
            under: <Day day={device.meter.on} />,
            number: true,
          },
          repairs !== undefined && { label: text("devices.screen.repairs"), value: count(repairs.length), number: true, width: 0.7 },
        ]}
      />
      <Columns
        left={
          <>
            <DevicePhotos id={id} />
            <DeviceWarranty device={device} />
            <DeviceRepairs id={id} />
          </>
        }
        side={
          <>
            <Sheet title={text("devices.screen.passport")}>
              <Passport device={device} />
            </Sheet>
            <Sheet title={text("devices.screen.sticker")} padded>
              <div className="qr-card">
                <Qr content={stickerOf(id)} label={text("devices.screen.sticker")} size={104} />
                <div className="stack">
                  <p className="small-text soft">{text("devices.screen.sticker-about")}</p>
                  <div>
                    <Button size="low" icon="printer" to={`/devices/${id}/label`}>
                      {text("devices.screen.print-label")}
                    </Button>
                  </div>
                </div>
              </div>
            </Sheet>
            <DocumentTimeline endpoints={deviceEndpoints} id={id} kind="devices.device" />
          </>
        }
      />
    </div>
  );
}

/** Why a device does not come back: another one carries its number by now. */
function Taken({ problem }: { readonly problem: Problem }) {
  const other = problem.details.device as { id: string; brand: string | null; model: string | null; serial: string | null } | undefined;
  return (
    <p className="why" role="alert">
      <Icon name="lock" size="small" />
      <span>
        {text("devices.duplicate-serial")}:{" "}
        {other && <Link to={`/devices/${other.id}`}>{[other.brand, other.model, other.serial].filter(Boolean).join(" ")}</Link>}
      </span>
    </p>
  );
}
