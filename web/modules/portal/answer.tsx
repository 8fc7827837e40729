import { useRef, useState } from "react";
import type { PageEstimate, PageOrder } from "#contracts/portal/customer-page.ts";
import type { Choosing } from "./choosing.ts";
import { tell, wordsOf } from "./door.ts";
import { money } from "./figures.ts";
import { Signature } from "./signature.tsx";
import { say } from "./words.ts";

type Props = {
  readonly order: PageOrder;
  readonly estimate: PageEstimate;
  readonly choosing: Choosing;
  readonly customer: string;
  readonly onAnswered: () => void;
};

const taxInside = (total: number, rate: number): number => Math.round((total * rate) / (10_000 + rate));
const ANSWERED = ["problem.changed", "problem.answered", "problem.expired"];

/** What everything comes to, the signature under it, and the two ways to answer. */
export function Answer({ order, estimate, choosing, customer, onAnswered }: Props) {
  const [name, setName] = useState(customer);
  const [png, setPng] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const card = useRef<HTMLElement>(null);
  const { total } = choosing;
  const seen = { orderId: order.id, version: estimate.version, hash: estimate.hash, name: name.trim() };
  const missing = seen.name.length < 2 ? "missing-name" : png === undefined ? "missing-signature" : undefined;
  const give = async (path: string, more: object) => {
    setBusy(true);
    setProblem(undefined);
    try {
      await tell(path, { ...seen, ...more });
      onAnswered();
    } catch (thrown) {
      setProblem(wordsOf(thrown));
    } finally {
      setBusy(false);
    }
  };
  const agree = () => {
    if (missing === undefined) return void give("/agree", { chosen: choosing.chosen, signature: png?.split(",")[1] });
    setProblem(missing);
    card.current?.scrollIntoView({ behavior: "smooth", block: "center" });
  };
  const trouble = problem && (
    <p className="trouble" role="alert">
      {say(problem)}{" "}
      {ANSWERED.includes(problem) && (
        <button type="button" className="link" onClick={onAnswered}>
          {say("show-now")}
        </button>
      )}
    </p>
  );
  return (
    <aside className="answer">
      <section className="sheet sums">
        <p>
          <span>{say("total-chosen")}</span>
          <b className="grand">{money(total)}</b>
        </p>
        {order.vatRate > 0 && (
          <p className="faint">
            <span>{say("vat")}</span>
            <span>{money(taxInside(total, order.vatRate))}</span>
          </p>
        )}
        {estimate.prepayment > 0 && (
          <p>
            <span>{say("prepayment")}</span>
            <b>{money(Math.round((total * estimate.prepayment) / 10_000))}</b>
          </p>
        )}
      </section>
      <section className="sheet to-sign" ref={card}>
        <label className="field">
          <span>{say("name")}</span>
          <input value={name} maxLength={200} autoComplete="name" onChange={({ currentTarget }) => setName(currentTarget.value)} />
        </label>
        <h2>{say("sign")}</h2>
        <Signature
          onChange={(signed) => {
            setPng(signed);
            setProblem(undefined);
          }}
        />
        <p className="note">{say("what-agree", { sum: money(total) })}</p>
        {trouble}
      </section>
      <button type="button" className="press main wide at-desk" aria-busy={busy} disabled={busy} onClick={agree}>
        {say("agree", { sum: money(total) })}
      </button>
      <Refuse estimate={estimate} busy={busy} onRefuse={(reason) => void give("/refuse", { reason })} />
      <footer className="bar">
        <span>
          <small>{say(order.vatRate > 0 ? "with-vat" : "total")}</small>
          <b>{money(total)}</b>
        </span>
        <button type="button" className="press main" aria-busy={busy} disabled={busy} onClick={agree}>
          {say(missing === undefined ? "agree-short" : "to-sign")}
        </button>
      </footer>
    </aside>
  );
}

const REASONS = ["dear", "long", "new", "other"] as const;

/** No is an answer too: with a reason, and with what it means said first. */
function Refuse({
  estimate,
  busy,
  onRefuse,
}: {
  readonly estimate: PageEstimate;
  readonly busy: boolean;
  readonly onRefuse: (reason: string) => void;
}) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState<string>();
  const [words, setWords] = useState("");
  const { further, onRefusal } = estimate;
  const meaning = further ? say("refuse-further-note") : onRefusal > 0 ? say("refuse-pays", { sum: money(onRefusal) }) : say("refuse-free");
  const verb = say(further ? "refuse-further" : "refuse");
  if (!open)
    return (
      <p className="no">
        <button type="button" className="link" onClick={() => setOpen(true)}>
          {verb}
        </button>
        <small>{meaning}</small>
      </p>
    );
  const said = [reason === undefined || reason === "other" ? "" : say(`reason.${reason}`), words.trim()].filter(Boolean).join(". ");
  return (
    <section className="sheet refusing">
      <h2>{verb}</h2>
      <p className="note">{meaning}</p>
      <fieldset className="chips">
        <legend>{say("refuse-why")}</legend>
        {REASONS.map((it) => (
          <button key={it} type="button" className={it === reason ? "chip on" : "chip"} aria-pressed={it === reason} onClick={() => setReason(it)}>
            {say(`reason.${it}`)}
          </button>
        ))}
      </fieldset>
      <label className="field">
        <span>{say("reason-words")}</span>
        <textarea rows={2} maxLength={400} value={words} onChange={({ currentTarget }) => setWords(currentTarget.value)} />
      </label>
      <div className="row">
        <button type="button" className="press" onClick={() => setOpen(false)}>
          {say("go-back")}
        </button>
        <button type="button" className="press bad" disabled={busy || said.length < 3} onClick={() => onRefuse(said)}>
          {say("refuse-do")}
        </button>
      </div>
    </section>
  );
}
