import "./money.css";
import { Amount } from "#web/kit/amount.tsx";
import { moneyWithSign } from "#web/platform/format.ts";
import { text } from "#web/platform/texts.ts";
import { AGES, type Age, byAge } from "./debt-age.ts";

type Props = {
  readonly rows: readonly { readonly debt: number; readonly oldestOn: string | null }[];
  /** The age that is looked at; a press chooses it or lets it go. */
  readonly chosen?: string | undefined;
  readonly onChoose?: (age: Age | undefined) => void;
};

/** How old the money is that others owe us: the younger the better. */
export function AgeBar({ rows, chosen, onChoose }: Props) {
  const sums = byAge(rows);
  const total = Object.values(sums).reduce((sum, part) => sum + part, 0);
  const said = AGES.map((age) => `${text(`money.screen.age.${age}`)}: ${moneyWithSign(sums[age])}`).join(", ");
  return (
    <div className="stack">
      <div className="age-bar" role="img" aria-label={said}>
        {AGES.map((age) => sums[age] > 0 && <i key={age} className={`age-${age}`} style={{ flexGrow: sums[age] / total, flexBasis: 0 }} />)}
      </div>
      <div className="age-legend">
        {AGES.map((age) => (
          <button
            key={age}
            type="button"
            aria-pressed={onChoose === undefined ? undefined : chosen === age}
            disabled={onChoose === undefined}
            onClick={() => onChoose?.(chosen === age ? undefined : age)}
          >
            <span className="what">
              <i className={`age-${age}`} />
              {text(`money.screen.age.${age}`)}
            </span>
            <b>
              <Amount minor={sums[age]} />
            </b>
          </button>
        ))}
      </div>
    </div>
  );
}
