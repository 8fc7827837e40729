import "./devices.css";
import { useParams } from "@tanstack/react-router";
import { deviceEndpoints } from "#contracts/devices/device.ts";
import { Button } from "#web/kit/button.tsx";
import { Qr } from "#web/kit/qr.tsx";
import { useShortcuts } from "#web/platform/keys.ts";
import { useNeededAnswer } from "#web/platform/query.ts";
import { sessionNow } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { stickerOf } from "./device.screen.tsx";
import { codeOf, deviceName, useTypes } from "./device-name.ts";

/** The sticker of a device, 58 × 40 mm, alone on the screen so that the browser prints nothing else. */
export function DeviceLabelScreen() {
  const { id } = useParams({ strict: false }) as { id: string };
  const device = useNeededAnswer(deviceEndpoints.read, { params: { id } });
  const { nameOf } = useTypes();
  useShortcuts([{ keys: "ctrl+Enter", run: () => window.print() }]);
  return (
    <main className="label-page">
      <h1 className="no-print">{text("devices.screen.print-label")}</h1>
      <div className="device-label">
        <Qr content={stickerOf(id)} label={text("devices.screen.sticker")} size={83} />
        <div className="words">
          <b>{deviceName(device, nameOf(device.typeId))}</b>
          <span>{codeOf(device)}</span>
          <span>{sessionNow().company?.name}</span>
        </div>
      </div>
      <div className="line">
        <Button to={`/devices/${id}`}>{text("platform.back")}</Button>
        <Button kind="filled" icon="printer" onPress={() => window.print()}>
          {text("platform.print")}
        </Button>
      </div>
    </main>
  );
}
