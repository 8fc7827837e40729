import "./intake.css";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useEffect, useRef, useState } from "react";
import { IconButton } from "#web/kit/button.tsx";
import { ErrorNote } from "#web/kit/error-note.tsx";
import { MainButton } from "#web/kit/main-button.tsx";
import { Columns } from "#web/kit/sheet.tsx";
import { Glyph } from "#web/kit/status.tsx";
import { useDraft } from "#web/platform/drafts.ts";
import { clock } from "#web/platform/format.ts";
import { useShortcuts } from "#web/platform/keys.ts";
import { usePhone } from "#web/platform/phone.ts";
import { type Problem, problemFrom } from "#web/platform/problem.ts";
import { useScanner } from "#web/platform/scanner.ts";
import { branchNow } from "#web/platform/session.ts";
import { instantNow } from "#web/platform/clock.ts";
import { DeclinedWorks } from "#web/modules/devices/declined-works.tsx";
import { text } from "#web/platform/texts.ts";
import { acceptRepair } from "./accept.ts";
import { Accepted } from "./accepted.tsx";
import { CustomerLine } from "./customer-line.tsx";
import { DeviceLine } from "./device-line.tsx";
import { DeviceStory } from "./device-story.tsx";
import { EMPTY, type IntakeForm, type Made } from "./intake-form.ts";
import { missingIn } from "./missing.ts";
import { MoneyLine } from "./money-line.tsx";
import { nextField } from "./next-field.ts";
import { promisedAt, useProposals } from "./promise.ts";
import { PhotosLine, SignatureLine } from "./pictures-lines.tsx";
import { PromiseLine } from "./promise-line.tsx";
import { EarlierRepairs, Usual, Verdict } from "./side-cards.tsx";
import { useDevice, useDeviceType } from "./use-device.ts";

const say = (key: string, values = {}) => text(`repairs.screen.intake.${key}`, values);

type Done = Made & { readonly intakeId: string; readonly form: IntakeForm };

/** The counter: one screen, top to bottom as people talk. */
export function NewIntakeScreen() {
  const [done, setDone] = useState<Done>();
  const [visit, setVisit] = useState(0);
  if (done)
    return (
      <Accepted
        {...done}
        onAnother={() => {
          setDone(undefined);
          setVisit(visit + 1);
        }}
      />
    );
  return <Counter key={visit} onDone={setDone} />;
}

function Counter({ onDone }: { readonly onDone: (done: Done) => void }) {
  const { value: form, set: change, clear, restored } = useDraft<IntakeForm>("repairs.new-intake", EMPTY);
  const [typedAt, setTypedAt] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const navigate = useNavigate();
  const proposals = useProposals();
  const [photos, setPhotos] = useState<readonly File[]>([]);
  const [signature, setSignature] = useState<string | File>();
  const body = useRef<HTMLDivElement>(null);
  const phone = usePhone();
  const { type: knownType } = useDevice(form.deviceId);
  const newType = useDeviceType(form.newDevice?.typeId);
  const missing = missingIn(form, newType);

  const set = useCallback(
    (next: Partial<IntakeForm>) => {
      change(next);
      setTypedAt(clock(instantNow()));
    },
    [change],
  );
  // Who or what is named in the address is at the counter: the link on a customer's or a device's page.
  const { customer, device } = useSearch({ strict: false }) as { customer?: string; device?: string };
  useEffect(() => {
    if (customer !== undefined) set({ customerId: customer, newCustomer: undefined, phone: "" });
    if (device !== undefined) set({ deviceId: device, newDevice: undefined, code: "" });
  }, [customer, device, set]);
  const onNext = useCallback((from: Element) => nextField(body.current, from), []);
  // A code scanned anywhere on this screen is the device's.
  useScanner((code) => set({ code, deviceId: undefined, newDevice: undefined }));
  useShortcuts([{ keys: "Escape", run: () => void navigate({ to: "/repairs" }) }]);
  useEffect(() => {
    const element = body.current;
    if (element === null) return;
    const walk = (event: KeyboardEvent) => {
      const { target } = event;
      if (
        event.key !== "Enter" ||
        event.defaultPrevented ||
        !element.contains(target as Node) ||
        event.ctrlKey ||
        event.metaKey ||
        event.shiftKey ||
        !(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)
      )
        return;
      event.preventDefault();
      nextField(element, target);
    };
    // On the document: what a field does with its own Enter, a list above all, is done before.
    document.addEventListener("keydown", walk);
    return () => document.removeEventListener("keydown", walk);
  }, []);

  const accept = async () => {
    const branchId = branchNow();
    if (busy || missing.length > 0 || branchId === undefined) return;
    setBusy(true);
    setProblem(undefined);
    try {
      const made = await acceptRepair({
        form,
        branchId,
        promisedAt: promisedAt(form, proposals),
        photos,
        signature,
        remember: (kept) => change({ made: kept }),
      });
      clear();
      onDone({ ...made, form });
    } catch (thrown) {
      setProblem(problemFrom(thrown));
    } finally {
      setBusy(false);
    }
  };
  const lacking = say("still-missing", { what: missing.map((key) => say(`missing.${key}`)).join(", ") });
  const line = { form, set, onNext };
  return (
    <div className="page intake-page" ref={body}>
      <div className="head">
        <IconButton icon="back" label={text("platform.back")} to="/repairs" />
        <h1>{text("repairs.screen.accept")}</h1>
        <span className="space" />
        {(typedAt !== undefined || restored) && (
          <span className="caption soft line draft-sign">
            <Glyph tone="good" />
            {typedAt ? say("draft-kept", { time: typedAt }) : text("platform.draft-restored")}
          </span>
        )}
        {(typedAt !== undefined || restored) && (
          <IconButton
            icon="trash"
            label={text("platform.draft-drop")}
            onPress={() => {
              clear();
              setTypedAt(undefined);
              setProblem(undefined);
            }}
          />
        )}
      </div>
      <Columns
        left={
          <section className="sheet form">
            <CustomerLine {...line} />
            <DeviceLine {...line} />
            {phone && form.deviceId !== undefined && (
              <div className="phone-verdict">
                <Verdict {...line} />
              </div>
            )}
            <DeviceStory form={form} set={set} type={knownType ?? newType} />
            <PhotosLine onChange={setPhotos} />
            <PromiseLine form={form} set={set} proposals={proposals} />
            <MoneyLine form={form} set={set} />
            <SignatureLine onChange={setSignature} />
          </section>
        }
        side={
          <>
            {!phone && <Verdict {...line} />}
            <DeclinedWorks deviceId={form.deviceId} />
            <EarlierRepairs form={form} />
            <Usual {...line} />
            {form.deviceId === undefined && !phone && <p className="caption faint side-hint">{say("side-hint")}</p>}
          </>
        }
      />
      {problem && <ErrorNote problem={problem} undone={say("not-accepted")} />}
      <div className="intake-foot">
        <Papers form={form} set={set} />
        <span className="space" />
        {missing.length > 0 ? (
          <span className="caption faint nowrap desk-only">{lacking}</span>
        ) : (
          <span className="caption faint nowrap desk-only">
            <kbd>Enter</kbd> {say("key-next")} &nbsp;<kbd>Ctrl Enter</kbd> {say("key-accept")}
          </span>
        )}
        <MainButton onPress={() => void accept()} busy={busy} obstacles={missing.length > 0 ? [{ sentence: lacking }] : []}>
          {text("repairs.screen.accept")}
        </MainButton>
      </div>
    </div>
  );
}

/** What comes out of the printer when it is accepted. */
function Papers({ form, set }: { readonly form: IntakeForm; readonly set: (change: Partial<IntakeForm>) => void }) {
  const paper = (key: "receipt" | "label") => (
    <button type="button" className={form[key] ? "chip on" : "chip"} aria-pressed={form[key]} onClick={() => set({ [key]: !form[key] })}>
      {say(`paper.${key}`)}
    </button>
  );
  return (
    <div className="line wrap">
      <span className="small-text soft">{say("print")}</span>
      {paper("receipt")}
      {paper("label")}
    </div>
  );
}
