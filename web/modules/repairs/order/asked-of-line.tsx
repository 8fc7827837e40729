import { Autocomplete, Switch } from "@mantine/core";
import type { Choice, questionsOf } from "#contracts/repairs/choice.ts";
import { SideBySide } from "#web/kit/field.tsx";
import { text } from "#web/platform/texts.ts";

type Props = {
  readonly optional: boolean;
  readonly choice: Choice | null;
  /** The questions that other lines ask already. */
  readonly known: ReturnType<typeof questionsOf>;
  readonly onChange: (change: { readonly optional?: boolean; readonly choice?: Choice | null }) => void;
};

const say = (key: string) => text(`repairs.screen.order.${key}`);
const WORDS_MAX = 80;

/** What a line leaves to the customer: to take it or not, and which of several ways it is one of. */
export function AskedOfLine({ optional, choice, known, onChange }: Props) {
  const { of = "", as = "" } = choice ?? {};
  const put = (more: Partial<Choice>) => onChange({ choice: { of, as, ...more } });
  return (
    <fieldset className="stack tight">
      <Switch label={say("line-optional")} checked={optional} onChange={({ currentTarget }) => onChange({ optional: currentTarget.checked })} />
      <Switch
        label={say("line-choice")}
        checked={choice !== null}
        onChange={({ currentTarget: { checked } }) =>
          onChange({ choice: checked ? { of: known[0]?.of ?? say("choice-of"), as: say("choice-original") } : null })
        }
      />
      {choice !== null && (
        <SideBySide>
          <Autocomplete
            label={say("choice-question")}
            maxLength={WORDS_MAX}
            data={known.map((it) => it.of)}
            value={of}
            onChange={(typed) => put({ of: typed })}
          />
          <Autocomplete
            label={say("choice-way")}
            maxLength={WORDS_MAX}
            data={[...new Set([say("choice-original"), say("choice-analogue"), ...known.flatMap(({ ways }) => ways)])]}
            value={as}
            onChange={(typed) => put({ as: typed })}
          />
        </SideBySide>
      )}
    </fieldset>
  );
}
