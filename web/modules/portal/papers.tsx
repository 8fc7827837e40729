import { useRef, useState } from "react";
import type { CustomerPage, PageOrder } from "#contracts/portal/customer-page.ts";
import { at } from "./door.ts";
import { day, money } from "./figures.ts";
import { say, useLanguage } from "./words.ts";

/** What the engineer found, with the pictures that show it. */
export function Found({ page, order }: { readonly page: CustomerPage; readonly order: PageOrder | undefined }) {
  const [shown, setShown] = useState<string>();
  const dialog = useRef<HTMLDialogElement>(null);
  const diagnosis = order?.diagnosis ?? "";
  const words = diagnosis === "" ? page.fault : diagnosis;
  const photos = order === undefined || order === page.orders[0] ? page.photos : [];
  const open = (photo: string) => {
    setShown(photo);
    dialog.current?.showModal();
  };
  return (
    <section className="sheet found">
      {photos.length > 0 && (
        <div className={photos.length === 1 ? "pictures one" : "pictures"}>
          {photos.slice(0, 6).map((photo, place) => (
            <button key={photo} type="button" aria-label={say("photo", { number: place + 1 })} onClick={() => open(photo)}>
              <img src={at(`/photos/${photo}?size=${photos.length < 3 ? "full" : "small"}`)} alt="" loading="lazy" />
            </button>
          ))}
        </div>
      )}
      <div className="prose">
        <h2>{say(diagnosis === "" ? "fault" : "found")}</h2>
        <p>{words}</p>
        {diagnosis !== "" && order?.master && <small>{order.master}</small>}
      </div>
      <dialog ref={dialog} className="large" onClose={() => setShown(undefined)}>
        {shown !== undefined && <img src={at(`/photos/${shown}`)} alt={say("photos")} />}
        <form method="dialog">
          <button type="submit" className="press">
            {say("close")}
          </button>
        </form>
      </dialog>
    </section>
  );
}

/** What it costs, what was paid, what is left. */
export function Money({ order: { total, paid, toPay, warrantyThrough } }: { readonly order: PageOrder }) {
  return (
    <section className="sheet sums">
      <h2>{say("money")}</h2>
      <p>
        <span>{say("cost")}</span>
        <span>{money(total)}</span>
      </p>
      {paid !== 0 && (
        <p>
          <span>{say("paid")}</span>
          <span>{money(paid)}</span>
        </p>
      )}
      {toPay > 0 ? (
        <p className="due">
          <span>{say("to-pay")}</span>
          <b className="grand">{money(toPay)}</b>
        </p>
      ) : (
        paid > 0 && <p className="tone-good">{say("all-paid")}</p>
      )}
      {warrantyThrough !== null && <p className="note">{say("warranty", { day: day(warrantyThrough) })}</p>}
    </section>
  );
}

/** What there is to keep, as PDF in the language of the page. */
export function Papers({ page: { orders, receipt } }: { readonly page: CustomerPage }) {
  const language = useLanguage();
  const papers = [
    ...(receipt ? [{ form: "intake-receipt", query: "", label: say("paper.intake-receipt") }] : []),
    ...orders.flatMap(({ id, number, papers: forms }) =>
      forms.map((form) => ({ form, query: `&order=${id}`, label: orders.length > 1 ? `${say(`paper.${form}`)} ${number}` : say(`paper.${form}`) })),
    ),
  ];
  if (papers.length === 0) return null;
  return (
    <section className="sheet papers">
      <h2>{say("papers")}</h2>
      <ul>
        {papers.map(({ form, query, label }) => (
          <li key={form + query}>
            <a href={at(`/papers/${form}?language=${language}${query}`)} target="_blank" rel="noopener noreferrer">
              {label}
              <small>PDF</small>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
