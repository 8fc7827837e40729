// biome-ignore-all lint/correctness/useExhaustiveDependencies: the first offer is pointed at when new ones are here.
import "./field.css";
import { Combobox, Loader, TextInput, useCombobox } from "@mantine/core";
import { type ReactNode, type Ref, useEffect, useRef, useState } from "react";
import { problemFrom } from "#web/platform/problem.ts";
import { text } from "#web/platform/texts.ts";
import type { IconName } from "./drawings.ts";
import { sentenceOf } from "./error-note.tsx";
import { Icon } from "./icon.tsx";

export type Offer<Thing> = {
  readonly id: string;
  readonly label: string;
  readonly note?: ReactNode;
  readonly aside?: ReactNode;
  readonly thing: Thing;
};

type Props<Thing> = {
  readonly label: string;
  /** The label is drawn by the line of the form around it. */
  readonly quietLabel?: boolean;
  readonly placeholder?: string;
  /** Asks the server, which is forgiving about layout, look-alikes and slips. */
  readonly ask: (typed: string, signal: AbortSignal) => Promise<readonly Offer<Thing>[]>;
  readonly onChoose: (thing: Thing, offer: Offer<Thing>) => void;
  /** What is chosen now, as words; typing begins a new search. */
  readonly value?: string | undefined;
  readonly onClear?: () => void;
  /** Adds a "create new" row with what was typed. */
  readonly onCreate?: (typed: string) => void;
  readonly createLabel?: (typed: string) => string;
  readonly icon?: IconName;
  readonly error?: ReactNode;
  readonly id?: string;
  readonly disabled?: boolean;
  /** Offers something before anything is typed. */
  readonly eager?: boolean;
  readonly right?: ReactNode;
  readonly autoFocus?: boolean;
  /** Takes scanned codes as typed ones. */
  readonly scans?: boolean;
  readonly inputRef?: Ref<HTMLInputElement>;
};

const SETTLE_MS = 120;
const CREATE = "\u0000create";

/** Finds while one types: arrows choose, Enter takes the first, Escape leaves things as they were. */
export function TypeAhead<Thing>(props: Props<Thing>) {
  const {
    label,
    quietLabel = false,
    placeholder,
    ask,
    onChoose,
    value,
    onClear,
    onCreate,
    createLabel,
    icon = "search",
    error,
    id,
    disabled = false,
    eager = false,
    right,
    scans,
  } = props;
  const [typed, setTyped] = useState<string>();
  const [offers, setOffers] = useState<readonly Offer<Thing>[]>();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string>();
  const box = useCombobox({ onDropdownClose: () => box.resetSelectedOption() });
  const wanted = typed?.trim() ?? "";
  const searching = typed !== undefined && (wanted !== "" || eager);
  const latest = useRef(ask);
  latest.current = ask;
  /** Enter pressed before the answer came: the first offer is taken when it does. */
  const hasty = useRef(false);

  const choose = (offer: Offer<Thing>) => {
    setTyped(undefined);
    setOffers(undefined);
    box.closeDropdown();
    onChoose(offer.thing, offer);
  };
  const chooseLatest = useRef(choose);
  chooseLatest.current = choose;

  useEffect(() => {
    if (!searching) return setOffers(undefined);
    const leave = new AbortController();
    setBusy(true);
    const timer = setTimeout(() => {
      latest.current(wanted, leave.signal).then(
        (found) => {
          if (leave.signal.aborted) return;
          setFailed(undefined);
          setOffers(found);
          setBusy(false);
          const first = found[0];
          if (hasty.current && first !== undefined) chooseLatest.current(first);
          hasty.current = false;
        },
        (thrown) => {
          if (leave.signal.aborted) return;
          setBusy(false);
          setFailed(sentenceOf(problemFrom(thrown)));
        },
      );
    }, SETTLE_MS);
    return () => {
      clearTimeout(timer);
      leave.abort();
    };
  }, [wanted, searching]);

  useEffect(() => {
    if (offers !== undefined && offers.length > 0) box.selectFirstOption();
  }, [offers]);

  const submit = (key: string) => {
    if (key === CREATE) {
      setTyped(undefined);
      box.closeDropdown();
      onCreate?.(wanted);
      return;
    }
    const offer = offers?.find((one) => one.id === key);
    if (offer !== undefined) choose(offer);
  };

  return (
    <Combobox store={box} onOptionSubmit={submit} shadow="md" disabled={disabled}>
      <Combobox.Target>
        <TextInput
          {...(id === undefined ? {} : { id })}
          {...(props.inputRef === undefined ? {} : { ref: props.inputRef })}
          {...(scans ? { "data-scan": "own" } : {})}
          {...(quietLabel ? { "aria-label": label } : { label })}
          placeholder={placeholder ?? ""}
          value={typed ?? value ?? ""}
          error={error ?? failed}
          disabled={disabled}
          data-autofocus={props.autoFocus}
          autoFocus={props.autoFocus ?? false}
          autoComplete="off"
          spellCheck={false}
          leftSection={<Icon name={icon} size="small" />}
          rightSection={busy && typed !== undefined ? <Loader size={14} color="gray" /> : right}
          rightSectionWidth={right ? "auto" : 34}
          rightSectionPointerEvents="all"
          onChange={({ currentTarget }) => {
            setTyped(currentTarget.value);
            if (currentTarget.value === "" && value !== undefined) onClear?.();
            box.openDropdown();
          }}
          onFocus={() => {
            if (eager) {
              setTyped((before) => before ?? "");
              box.openDropdown();
            }
          }}
          onBlur={() => {
            setTyped(undefined);
            box.closeDropdown();
          }}
          onKeyDown={(event) => {
            if (event.key === "Escape" && typed !== undefined) {
              event.stopPropagation();
              setTyped(undefined);
              box.closeDropdown();
            }
            if (event.key === "Enter" && typed !== undefined && wanted !== "" && (offers === undefined || busy)) {
              event.preventDefault();
              hasty.current = true;
            }
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!searching || (offers === undefined && !busy)}>
        <Combobox.Options aria-label={label} mah={320} style={{ overflowY: "auto" }}>
          {offers?.map((offer) => (
            <Combobox.Option key={offer.id} value={offer.id}>
              <span className="option-line">
                <span className="grow">
                  {offer.label}
                  {offer.note && <span className="note">{offer.note}</span>}
                </span>
                {offer.aside && <span className="number soft">{offer.aside}</span>}
              </span>
            </Combobox.Option>
          ))}
          {offers?.length === 0 && onCreate === undefined && <Combobox.Empty>{text("platform.nothing-found")}</Combobox.Empty>}
          {onCreate !== undefined && wanted !== "" && !busy && (
            <Combobox.Option value={CREATE}>
              <span className="line tone-accent">
                <Icon name="plus" size="small" />
                {createLabel?.(wanted) ?? text("platform.create-named", { name: wanted })}
              </span>
            </Combobox.Option>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
