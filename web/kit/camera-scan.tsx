import "./camera-scan.css";
import { useEffect, useRef, useState } from "react";
import { text } from "#web/platform/texts.ts";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";

type Detector = { readonly detect: (from: HTMLVideoElement) => Promise<readonly { readonly rawValue: string }[]> };
type Detectors = { readonly BarcodeDetector?: new () => Detector };

/** How often the picture is looked at, and how long the same code counts as still being held before the camera. */
const LOOK_MS = 180;
const SAME_MS = 2_500;

/** Whether this browser reads codes from its camera by itself. */
const reads = (): boolean => (window as Detectors).BarcodeDetector !== undefined && navigator.mediaDevices?.getUserMedia !== undefined;

/** Reads codes with the camera of the phone, one after the other; where the browser cannot, there is nothing to press. */
export function CameraScan({ onCode, label = text("platform.camera-scan") }: { readonly onCode: (code: string) => void; readonly label?: string }) {
  const [open, setOpen] = useState(false);
  if (!reads()) return null;
  return (
    <>
      <Button icon="camera" onPress={() => setOpen(true)}>
        {label}
      </Button>
      {open && <Looking title={label} onCode={onCode} onClose={() => setOpen(false)} />}
    </>
  );
}

type Props = { readonly title: string; readonly onCode: (code: string) => void; readonly onClose: () => void };

function Looking({ title, onCode, onClose }: Props) {
  const video = useRef<HTMLVideoElement>(null);
  const [last, setLast] = useState<string>();
  const [refused, setRefused] = useState(false);
  const hear = useRef(onCode);
  hear.current = onCode;
  useEffect(() => {
    let stream: MediaStream | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let over = false;
    const { BarcodeDetector } = window as Detectors;
    const detector = BarcodeDetector === undefined ? undefined : new BarcodeDetector();
    let [held, heldAt] = ["", 0];
    const look = async () => {
      const seen = video.current === null ? [] : await detector?.detect(video.current).catch(() => []);
      const code = seen?.[0]?.rawValue.trim() ?? "";
      if (over) return;
      if (code !== "") {
        if (code !== held || performance.now() - heldAt > SAME_MS) {
          setLast(code);
          navigator.vibrate?.(60);
          hear.current(code);
        }
        [held, heldAt] = [code, performance.now()];
      }
      timer = setTimeout(() => void look(), LOOK_MS);
    };
    navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" }, audio: false }).then(
      async (given) => {
        stream = given;
        if (over || video.current === null) return stop();
        video.current.srcObject = given;
        await video.current.play().catch(() => undefined);
        void look();
      },
      () => setRefused(true),
    );
    const stop = () => {
      for (const track of stream?.getTracks() ?? []) track.stop();
    };
    return () => {
      over = true;
      clearTimeout(timer);
      stop();
    };
  }, []);
  return (
    <Dialog title={title} onClose={onClose}>
      {refused ? (
        <p role="alert">{text("platform.camera-refused")}</p>
      ) : (
        <div className="camera-scan">
          <video ref={video} playsInline muted aria-label={title} />
          <p className="small-text soft" aria-live="polite">
            {last === undefined ? text("platform.camera-hold") : text("platform.camera-read", { code: last })}
          </p>
        </div>
      )}
    </Dialog>
  );
}
