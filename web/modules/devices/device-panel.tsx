import { deviceEndpoints } from "#contracts/devices/device.ts";
import { Bones, Sheet } from "#web/kit/sheet.tsx";
import { useAnswer } from "#web/platform/query.ts";
import { text } from "#web/platform/texts.ts";
import { DevicePhotos } from "./device-photos.tsx";
import { Passport } from "./passport.tsx";
import { DeviceRepairs } from "./device-repairs.tsx";

/** A device beside the list: what it looks like, its numbers, what it went through. */
export function DevicePanel({ id }: { readonly id: string }) {
  const device = useAnswer(deviceEndpoints.read, { params: { id } }).data;
  if (device === undefined) return <Bones lines={6} />;
  return (
    <>
      <DevicePhotos id={id} quiet />
      <Sheet title={text("devices.screen.passport")}>
        <Passport device={device} />
      </Sheet>
      <DeviceRepairs id={id} />
    </>
  );
}
