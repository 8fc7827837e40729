import { TextInput } from "@mantine/core";
import { type KeyboardEvent, useState } from "react";
import { LANGUAGES, type PlainOrWorded } from "#contracts/kernel/wording.ts";
import { Button } from "#web/kit/button.tsx";
import { Icon } from "#web/kit/icon.tsx";
import { languageNames, text } from "#web/platform/texts.ts";
import { worded } from "./device-name.ts";

type Props = {
  readonly label: string;
  readonly id?: string;
  readonly value: PlainOrWorded;
  readonly onChange: (value: PlainOrWorded) => void;
  readonly error?: string | undefined;
  readonly disabled?: boolean;
};

/** One name for everybody, or one in each language. */
export function WordedField({ label, id, value, onChange, error, disabled = false }: Props) {
  if (typeof value === "string") {
    return (
      <>
        <TextInput
          {...(id ? { id } : {})}
          aria-label={label}
          value={value}
          maxLength={200}
          disabled={disabled}
          error={error}
          autoComplete="off"
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
        {!disabled && (
          <div>
            <Button kind="link" size="low" icon="globe" onPress={() => onChange({ uk: value, ru: value, en: value })}>
              {text("devices.screen.in-each-language")}
            </Button>
          </div>
        )}
      </>
    );
  }
  return (
    <>
      {LANGUAGES.map((language) => (
        <TextInput
          key={language}
          label={languageNames[language]}
          value={value[language]}
          maxLength={200}
          disabled={disabled}
          error={value[language].trim() === "" ? error : undefined}
          autoComplete="off"
          onChange={({ currentTarget }) => onChange({ ...value, [language]: currentTarget.value })}
        />
      ))}
      {!disabled && (
        <div>
          <Button kind="link" size="low" onPress={() => onChange(worded(value))}>
            {text("devices.screen.one-for-all")}
          </Button>
        </div>
      )}
    </>
  );
}

type ChipsProps = {
  readonly label: string;
  readonly value: readonly PlainOrWorded[];
  readonly onChange: (value: PlainOrWorded[]) => void;
  readonly disabled?: boolean;
};

/** Words that people tap at the counter: taken away by a press, added by Enter. */
export function WordChips({ label, value, onChange, disabled = false }: ChipsProps) {
  const [typed, setTyped] = useState("");
  const add = () => {
    const word = typed.trim();
    if (word !== "" && !value.some((one) => worded(one) === word)) onChange([...value, word]);
    setTyped("");
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    add();
  };
  return (
    <div className="word-chips">
      {value.map((one, place) => (
        <button
          // biome-ignore lint/suspicious/noArrayIndexKey: the same word may stand twice.
          key={`${place} ${worded(one)}`}
          type="button"
          className="chip"
          disabled={disabled}
          aria-label={text("platform.remove-named", { name: worded(one) })}
          onClick={() => onChange(value.filter((_, at) => at !== place))}
        >
          {worded(one)}
          {!disabled && <Icon name="x" size="small" />}
        </button>
      ))}
      {!disabled && value.length < 60 && (
        <input
          className="chip-input"
          data-enter="own"
          aria-label={label}
          placeholder={text("platform.add")}
          maxLength={200}
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          onKeyDown={press}
          onBlur={add}
        />
      )}
    </div>
  );
}
