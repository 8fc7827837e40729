import { useEffect, useRef, useState } from "react";
import { phoneLinkEndpoints, type PhoneUse } from "#contracts/ledger/phone-link.ts";
import { Button } from "#web/kit/button.tsx";
import { Dialog } from "#web/kit/dialog.tsx";
import { ErrorNote } from "#web/kit/error-note.tsx";
import { Qr } from "#web/kit/qr.tsx";
import { base } from "#web/platform/base.ts";
import { addressOf, call } from "#web/platform/client.ts";
import { clock } from "#web/platform/format.ts";
import { type Problem, problemFrom } from "#web/platform/problem.ts";
import { useAnswer } from "#web/platform/query.ts";
import { may } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";

type Subject = { readonly subjectKind: string; readonly subjectId: string };
type Props = {
  readonly use: PhoneUse;
  /** `undefined` while the thing is only being written down: then every picture is handed to the screen. */
  readonly subject?: Subject | undefined;
  readonly onPicture?: (file: File) => void;
  readonly onClose: () => void;
};
type Lent = { readonly id: string; readonly path: string; readonly addresses: readonly string[]; readonly expiresAt: string };

const say = (key: string, values = {}) => text(`ledger.phone.${key}`, values);

/** Where the phone goes: what this screen is called, unless that name means only this machine. */
function addressFor({ path, addresses }: Lent): { readonly address: string; readonly onlyHere: boolean } {
  const here = `${location.origin}${base}`.replace(/\/$/, "");
  const local = /^(localhost|127\.|\[::1\])/.test(location.hostname);
  const root = local ? (addresses[0] ?? here) : here;
  return { address: `${root}/${path}`, onlyHere: local && !addresses.some((it) => it === here) };
}

/** Any phone at hand becomes the camera or the signature pad: scan, use, done. Closing this ends it. */
export function PhoneDialog({ use, subject, onPicture, onClose }: Props) {
  const [lent, setLent] = useState<Lent>();
  const [problem, setProblem] = useState<Problem>();
  const kept = useRef({ use, subject });
  useEffect(() => {
    let id: string | undefined;
    let gone = false;
    const end = () => id && void call(phoneLinkEndpoints.end, { params: { id } }).catch(() => undefined);
    call(phoneLinkEndpoints.open, { body: { use: kept.current.use, subject: kept.current.subject ?? null } }).then(
      (opened) => {
        id = opened.id;
        if (gone) end();
        else setLent(opened);
      },
      (thrown) => setProblem(problemFrom(thrown)),
    );
    return () => {
      gone = true;
      end();
    };
  }, []);
  return (
    <Dialog title={say(use === "photo" ? "camera" : "signature")} onClose={onClose}>
      <div className="stack">
        {problem && <ErrorNote problem={problem} />}
        {lent && <Scan lent={lent} use={use} subject={subject} onPicture={onPicture} onClose={onClose} />}
      </div>
    </Dialog>
  );
}

const LOOK_EVERY_MS = 3_000;

function Scan({
  lent,
  use,
  subject,
  onPicture,
  onClose,
}: Omit<Props, "onPicture"> & { readonly lent: Lent; readonly onPicture: Props["onPicture"] }) {
  const { data, refetch } = useAnswer(phoneLinkEndpoints.read, { params: { id: lent.id } });
  const { address, onlyHere } = addressFor(lent);
  const taken = useRef(new Set<string>());
  const latest = useRef({ onPicture, onClose });
  latest.current = { onPicture, onClose };
  // Live events bring every picture at once; where they do not come through, it is asked for.
  useEffect(() => {
    const looking = setInterval(() => void refetch(), LOOK_EVERY_MS);
    return () => clearInterval(looking);
  }, [refetch]);
  useEffect(() => {
    for (const { id } of data?.pictures ?? []) {
      if (taken.current.has(id)) continue;
      taken.current.add(id);
      if (subject === undefined) void fetchPicture(lent.id, id).then((file) => file && latest.current.onPicture?.(file));
    }
  }, [data, subject, lent.id]);
  const count = data?.pictures.length ?? 0;
  const state = data?.state ?? "waiting";
  return (
    <>
      <div className="phone-scan">
        <Qr content={address} label={say("scan")} size={196} />
        <div className="stack tight">
          <p className="medium" role="status">
            {state === "over" ? say("over") : count > 0 ? say(use === "photo" ? "came" : "signed", { count }) : say(state)}
          </p>
          <p className="small-text soft">{say(use === "photo" ? "camera-note" : "signature-note")}</p>
          <p className="caption faint">{say("until", { time: clock(lent.expiresAt) })}</p>
        </div>
      </div>
      {onlyHere && <p className="caption faint">{say("address-note", { address: new URL(address).origin })}</p>}
      <div className="line">
        <span className="space" />
        <Button kind="filled" onPress={onClose}>
          {text("platform.done")}
        </Button>
      </div>
    </>
  );
}

async function fetchPicture(link: string, picture: string): Promise<File | undefined> {
  const reply = await fetch(addressOf(phoneLinkEndpoints.picture, { params: { id: link, picture } }), { credentials: "same-origin" });
  if (!reply.ok) return undefined;
  const bytes = await reply.blob();
  return new File([bytes], `${picture.slice(-6)}.${bytes.type === "image/png" ? "png" : "jpg"}`, { type: bytes.type });
}

type ButtonProps = Omit<Props, "onClose">;

/** The way to another phone, for whoever may lend one. */
export function ByPhone(props: ButtonProps) {
  const [open, setOpen] = useState(false);
  if (!may("ledger.phone-link.read")) return null;
  return (
    <>
      <Button size="low" icon="mobile" onPress={() => setOpen(true)}>
        {say(props.use === "photo" ? "by-phone" : "sign-by-phone")}
      </Button>
      {open && <PhoneDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}
