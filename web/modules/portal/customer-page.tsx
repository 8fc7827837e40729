import "./portal.css";
import { useCallback, useEffect, useState } from "react";
import type { CustomerPage as Page, PageEstimate, PageOrder } from "#contracts/portal/customer-page.ts";
import { Answer } from "./answer.tsx";
import { Ask } from "./ask.tsx";
import { useChoosing } from "./choosing.ts";
import { look, wordsOf } from "./door.ts";
import { OpenLines, Questions, SettledLines } from "./estimate-lines.tsx";
import { day, moment, showAs } from "./figures.ts";
import { Head } from "./head.tsx";
import { Found, Money, Papers } from "./papers.tsx";
import { Trouble } from "./trouble.tsx";
import { Way } from "./way.tsx";
import { chosen, say, speak, useLanguage } from "./words.ts";

/** A customer's repair behind their link: where it stands, what it costs, and their answer. */
export function CustomerPage() {
  useLanguage();
  const [page, setPage] = useState<Page>();
  const [problem, setProblem] = useState<string>();
  const ask = useCallback(async () => {
    setProblem(undefined);
    try {
      const found = await look<Page>();
      showAs(found);
      if (chosen() === undefined) await speak(found.language);
      setPage(found);
    } catch (thrown) {
      setProblem(wordsOf(thrown));
    }
  }, []);
  useEffect(() => void ask(), [ask]);
  const title = page && `${say("title", { number: page.number })} · ${page.shop.name}`;
  useEffect(() => {
    if (title) document.title = title;
  }, [title]);
  if (problem !== undefined) return <Trouble problem={problem} again={() => void ask()} />;
  if (page === undefined) return null;
  const waiting = page.orders.find(({ estimate }) => estimate?.state === "open");
  return (
    <>
      <Head shop={page.shop} />
      {waiting?.estimate ? (
        <Asked
          key={`${waiting.id}/${waiting.estimate.version}`}
          page={page}
          order={waiting}
          estimate={waiting.estimate}
          onAnswered={() => void ask()}
        />
      ) : (
        <Told page={page} />
      )}
    </>
  );
}

const typeOf = ({ device: { type } }: Page, language: "uk" | "en" | "ru"): string =>
  type === null ? "" : typeof type === "string" ? type : type[language];

function Title({ page, words, validThrough = null }: { readonly page: Page; readonly words: string; readonly validThrough?: string | null }) {
  const language = useLanguage();
  const { name } = page.device;
  return (
    <header className="heading">
      <p>
        <span className="tag">{page.number}</span>
        {validThrough !== null && <small>{say("valid-through", { day: day(validThrough) })}</small>}
      </p>
      <h1>{words}</h1>
      <p className="device">{[name, name === "" ? typeOf(page, language) : typeOf(page, language).toLowerCase()].filter(Boolean).join(", ")}</p>
    </header>
  );
}

type AskedProps = { readonly page: Page; readonly order: PageOrder; readonly estimate: PageEstimate; readonly onAnswered: () => void };

/** An estimate to answer comes before everything else. */
function Asked({ page, order, estimate, onAnswered }: AskedProps) {
  const choosing = useChoosing(estimate);
  return (
    <main className="two">
      <div className="column">
        <Title page={page} words={say(estimate.further ? "estimate-further" : "estimate")} validThrough={estimate.validThrough} />
        <Found page={page} order={order} />
        <Questions choosing={choosing} />
        <OpenLines lines={estimate.lines} choosing={choosing} />
      </div>
      <div className="column beside">
        <Answer order={order} estimate={estimate} choosing={choosing} customer={page.customer} onAnswered={onAnswered} />
        <Ask />
        <Papers page={page} />
        <p className="privacy">{say("privacy")}</p>
      </div>
    </main>
  );
}

/** Nothing is asked: how far the repair is, what it costs, what there is to keep. */
function Told({ page }: { readonly page: Page }) {
  return (
    <main className="two">
      <div className="column">
        <Title page={page} words={say(`now.${page.now}`)} />
        <Way page={page} />
        {page.orders.map((order) => (
          <Order key={order.id} page={page} order={order} />
        ))}
        {page.orders.length === 0 && <Found page={page} order={undefined} />}
      </div>
      <div className="column beside">
        {page.orders
          .filter(({ total, paid }) => total > 0 || paid > 0)
          .map((order) => (
            <Money key={order.id} order={order} />
          ))}
        <Papers page={page} />
        <Ask />
        <p className="privacy">{say("privacy")}</p>
      </div>
    </main>
  );
}

function Order({ page, order }: { readonly page: Page; readonly order: PageOrder }) {
  const { estimate } = order;
  const declined = estimate?.lines.filter(({ answer }) => answer === "declined") ?? [];
  return (
    <>
      <Found page={page} order={order} />
      {estimate?.state === "expired" && (
        <section className="sheet said waiting">
          <h2>{say("expired")}</h2>
          <p className="note">{say("expired-note")}</p>
        </section>
      )}
      {estimate && (estimate.state === "agreed" || estimate.state === "declined") && estimate.decidedAt && (
        <section className={estimate.state === "agreed" ? "sheet said good" : "sheet said"}>
          <h2>{say(estimate.state)}</h2>
          <p className="note">{[moment(estimate.decidedAt), estimate.decidedBy].filter(Boolean).join(", ")}</p>
        </section>
      )}
      {estimate && <SettledLines title={say("included")} lines={estimate.lines.filter(({ answer }) => answer === "agreed")} />}
      <SettledLines title={say("put-off")} note={say("put-off-note")} lines={declined} />
      {order.recommendations !== "" && (
        <section>
          <h2>{say("recommendations")}</h2>
          <p className="sheet prose">{order.recommendations}</p>
        </section>
      )}
    </>
  );
}
