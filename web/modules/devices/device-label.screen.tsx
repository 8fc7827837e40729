import "./devices.css";
import { useParams, useSearch } from "@tanstack/react-router";
import { deviceEndpoints } from "#contracts/devices/device.ts";
import { Button } from "#web/kit/button.tsx";
import { Qr } from "#web/kit/qr.tsx";
import { useShortcuts } from "#web/platform/keys.ts";
import { useNeededAnswer } from "#web/platform/query.ts";
import { sessionNow } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { stickerOf } from "./device.screen.tsx";
import { codeOf, deviceName, useTypes } from "./device-name.ts";

/** The sticker of one device. */
export function DeviceLabelScreen() {
  const { id } = useParams({ strict: false }) as { id: string };
  return <Labels ids={[id]} back={`/devices/${id}`} title={text("devices.screen.print-label")} />;
}

/** The stickers of devices that were chosen in the list. */
export function DeviceLabelsScreen() {
  const { id = [] } = useSearch({ strict: false }) as { id?: string | readonly string[] };
  return <Labels ids={[id].flat()} back="/devices" title={text("devices.screen.print-labels")} />;
}

/** Stickers of 58 × 40 mm, one a page, alone on the screen so that the browser prints nothing else. */
function Labels({ ids, back, title }: { readonly ids: readonly string[]; readonly back: string; readonly title: string }) {
  useShortcuts([{ keys: "ctrl+Enter", run: () => window.print() }]);
  return (
    <main className="label-page">
      <h1 className="no-print">{title}</h1>
      <div className="labels">
        {ids.map((id) => (
          <Label key={id} id={id} />
        ))}
      </div>
      <div className="line no-print">
        <Button to={back}>{text("platform.back")}</Button>
        <Button kind="filled" icon="printer" onPress={() => window.print()}>
          {text("platform.print")}
        </Button>
      </div>
    </main>
  );
}

function Label({ id }: { readonly id: string }) {
  const device = useNeededAnswer(deviceEndpoints.read, { params: { id } });
  const { nameOf } = useTypes();
  return (
    <div className="device-label">
      <Qr content={stickerOf(id)} label={text("devices.screen.sticker")} size={83} />
      <div className="words">
        <b>{deviceName(device, nameOf(device.typeId))}</b>
        <span>{codeOf(device)}</span>
        <span>{sessionNow().company?.name}</span>
      </div>
    </div>
  );
}
