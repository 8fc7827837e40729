import "./portal.css";
import { type ChangeEvent, useCallback, useEffect, useState } from "react";
import { send, tell, wordsOf } from "./door.ts";
import { time } from "./figures.ts";
import { Head } from "./head.tsx";
import { Signature } from "./signature.tsx";
import { Trouble } from "./trouble.tsx";
import { say, useLanguage } from "./words.ts";

type Lent = { readonly use: "photo" | "signature"; readonly shop: string; readonly label: string; readonly expiresAt: string; readonly sent: number };

/** A phone at hand as the camera or the signature pad of what is on the screen: it ends with the screen's dialog. */
export function PhonePage() {
  useLanguage();
  const [lent, setLent] = useState<Lent>();
  const [problem, setProblem] = useState<string>();
  const connect = useCallback(async () => {
    try {
      setLent(await tell<Lent>(""));
      setProblem(undefined);
    } catch (thrown) {
      setProblem(wordsOf(thrown));
    }
  }, []);
  useEffect(() => void connect(), [connect]);
  if (problem !== undefined && lent === undefined) return <Trouble problem={problem} again={() => void connect()} />;
  if (lent === undefined) return null;
  return (
    <>
      <Head shop={{ name: lent.shop }} />
      {lent.use === "photo" ? <Camera lent={lent} /> : <SignHere lent={lent} />}
    </>
  );
}

function Camera({ lent }: { readonly lent: Lent }) {
  const [sent, setSent] = useState(lent.sent);
  const [sending, setSending] = useState(0);
  const [problem, setProblem] = useState<string>();
  const [last, setLast] = useState<string>();
  const take = async ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const files = [...(currentTarget.files ?? [])];
    currentTarget.value = "";
    setProblem(undefined);
    for (const file of files) {
      setSending((now) => now + 1);
      try {
        setSent((await send<{ sent: number }>("/pictures", file)).sent);
        setLast(URL.createObjectURL(file));
      } catch (thrown) {
        setProblem(wordsOf(thrown));
      } finally {
        setSending((now) => now - 1);
      }
    }
  };
  return (
    <main className="alone phone">
      <h1>{lent.label === "" ? say("phone.camera") : say("phone.camera-of", { number: lent.label })}</h1>
      <p className="note">{say("phone.camera-note")}</p>
      {last && <img className="last" src={last} alt="" />}
      <p className="count" role="status">
        {sending > 0 ? say("phone.sending") : sent > 0 ? say("phone.sent", { count: sent }) : ""}
      </p>
      {problem && (
        <p className="trouble" role="alert">
          {say(problem)}
        </p>
      )}
      <label className="press main wide shutter">
        {say("phone.shoot")}
        <input type="file" accept="image/*" capture="environment" onChange={(event) => void take(event)} />
      </label>
      <label className="press wide">
        {say("phone.gallery")}
        <input type="file" accept="image/jpeg,image/png,image/webp" multiple onChange={(event) => void take(event)} />
      </label>
      <p className="privacy">{say("phone.until", { time: time(lent.expiresAt) })}</p>
    </main>
  );
}

function SignHere({ lent }: { readonly lent: Lent }) {
  const [png, setPng] = useState<string>();
  const [state, setState] = useState<"signing" | "busy" | "done">("signing");
  const [problem, setProblem] = useState<string>();
  const handIn = async () => {
    setState("busy");
    try {
      await send("/pictures", blobOf(png ?? ""));
      setState("done");
    } catch (thrown) {
      setProblem(wordsOf(thrown));
      setState("signing");
    }
  };
  if (state === "done")
    return (
      <main className="alone">
        <h1>{say("phone.signed")}</h1>
        <p className="note">{say("phone.over")}</p>
      </main>
    );
  return (
    <main className="alone phone">
      <h1>{[say("phone.signature"), lent.label].filter(Boolean).join(" · ")}</h1>
      <p className="note">{say("phone.signature-note")}</p>
      <Signature tall onChange={setPng} />
      {problem && (
        <p className="trouble" role="alert">
          {say(problem)}
        </p>
      )}
      <button type="button" className="press main wide" disabled={png === undefined || state === "busy"} onClick={() => void handIn()}>
        {say("phone.hand-in")}
      </button>
      <p className="privacy">{say("phone.until", { time: time(lent.expiresAt) })}</p>
    </main>
  );
}

/** The page's policy lets no address of data be fetched: the picture is made from its letters. */
function blobOf(dataUrl: string): Blob {
  const bytes = Uint8Array.from(atob(dataUrl.split(",")[1] ?? ""), (sign) => sign.charCodeAt(0));
  return new Blob([bytes], { type: "image/png" });
}
