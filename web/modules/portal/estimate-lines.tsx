import type { PageLine } from "#contracts/portal/customer-page.ts";
import type { Choosing } from "./choosing.ts";
import { money, quantity } from "./figures.ts";
import { has, say } from "./words.ts";

const ONE = 1_000;

/** "2 шт., обов’язково, гарантія 90 днів": what is worth knowing of a line beside its name and sum. */
function about({ quantity: pieces, unit, warrantyDays, optional, choice }: PageLine, asking: boolean): string {
  return [
    pieces === ONE ? "" : [quantity(pieces), has(`unit.${unit}`) ? say(`unit.${unit}`) : ""].join(" ").trim(),
    asking && !choice ? say(optional ? "optional" : "needed") : "",
    warrantyDays > 0 ? say("warranty-days", { count: warrantyDays }) : "",
  ]
    .filter(Boolean)
    .join(", ");
}

/** Of several ways one: each says what the whole repair would come to. */
export function Questions({ choosing }: { readonly choosing: Choosing }) {
  return choosing.questions.map(({ of, optional, ways }) => (
    <fieldset key={of} className="question">
      <legend>{of}</legend>
      <div className="ways">
        {ways.map(({ as, lines }) => {
          const on = choosing.wayOf(of) === as;
          return (
            <label key={as} className={on ? "way on" : "way"}>
              <input type="radio" name={of} checked={on} onChange={() => choosing.takeWay(of, as)} />
              <span className="ring" />
              <b>{as}</b>
              <span className="way-sum">{money(choosing.totalBy(of, as))}</span>
              <span className="way-note">
                {lines[0] && lines[0].warrantyDays > 0 ? say("warranty-days", { count: lines[0].warrantyDays }) : (lines[0]?.name ?? "")}
              </span>
            </label>
          );
        })}
        {optional && choosing.wayOf(of) !== undefined && (
          <button type="button" className="link" onClick={() => choosing.takeWay(of, undefined)}>
            {say("optional")}
          </button>
        )}
      </div>
    </fieldset>
  ));
}

/** Every line with its sum; what is needed is locked, what is not can be taken or left. */
export function OpenLines({ lines, choosing }: { readonly lines: readonly PageLine[]; readonly choosing: Choosing }) {
  const shown = lines.filter((line) => !line.choice || choosing.taken(line));
  return (
    <section>
      <h2>{say("included")}</h2>
      <ul className="sheet lines">
        {shown.map((line) => {
          const free = line.optional && !line.choice;
          const on = choosing.taken(line);
          return (
            <li key={`${line.tab}/${line.line}`}>
              <label className={on ? undefined : "left"}>
                <input type="checkbox" checked={on} disabled={!free} onChange={() => choosing.turn(line)} />
                <span className={free ? "box" : "box locked"} aria-hidden="true">
                  <svg viewBox="0 0 20 20" aria-hidden="true">
                    {free ? <path d="m4.5 10.5 3.7 3.7 7.3-8" /> : <path d="M4.5 9h11v8h-11zM7 9V6.3a3 3 0 0 1 6 0V9" />}
                  </svg>
                </span>
                <span className="of-line">
                  <b>{line.name}</b>
                  <span>{about(line, true)}</span>
                </span>
                <span className="sum">{money(line.amount)}</span>
              </label>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Lines that ask nothing any more: agreed ones, or those that were put off. */
export function SettledLines({ title, note, lines }: { readonly title: string; readonly note?: string; readonly lines: readonly PageLine[] }) {
  if (lines.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul className="sheet lines">
        {lines.map((line) => (
          <li key={`${line.tab}/${line.line}`} className="settled">
            <span className="of-line">
              <b>{line.name}</b>
              <span>{about(line, false)}</span>
            </span>
            <span className="sum">{money(line.amount)}</span>
          </li>
        ))}
      </ul>
      {note && <p className="note">{note}</p>}
    </section>
  );
}
