import type { CustomerPage } from "#contracts/portal/customer-page.ts";
import { choose, LANGUAGES, NAMES, say, SHORT, useLanguage } from "./words.ts";

const HANDSET =
  "M5.2 3.3h2.3l1.3 3.6-1.7 1.3a8.5 8.5 0 0 0 4.7 4.7l1.3-1.7 3.6 1.3v2.3a1.8 1.8 0 0 1-2 1.8" + "A12.6 12.6 0 0 1 3.4 5.3a1.8 1.8 0 0 1 1.8-2Z";

const markOf = (name: string): string =>
  name
    .replaceAll(/[«»"'“”]/g, "")
    .split(/[\s-]+/)
    .slice(0, 2)
    .map((word) => word[0]?.toUpperCase() ?? "")
    .join("");

/** The shop's name first; its phone under the thumb; three languages. */
export function Head({ shop }: { readonly shop: CustomerPage["shop"] | { readonly name: string; readonly address?: null; readonly phone?: null } }) {
  const language = useLanguage();
  return (
    <header className="shop">
      <span className="mark" aria-hidden="true">
        {markOf(shop.name)}
      </span>
      <span className="shop-name">
        <b>{shop.name}</b>
        {shop.address && <small>{shop.address}</small>}
      </span>
      <fieldset className="languages">
        <legend>{say("language")}</legend>
        {LANGUAGES.map((it) => (
          <button key={it} type="button" lang={it} title={NAMES[it]} aria-pressed={it === language} onClick={() => choose(it)}>
            {SHORT[it]}
          </button>
        ))}
      </fieldset>
      {shop.phone && (
        <a className="call" href={`tel:${shop.phone.replaceAll(/[^\d+]/g, "")}`} aria-label={say("call-shop")}>
          <svg viewBox="0 0 20 20" role="img">
            <title>{say("call-shop")}</title>
            <path d={HANDSET} />
          </svg>
        </a>
      )}
    </header>
  );
}
