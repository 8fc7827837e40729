import { z } from "zod";
import { type Language, PlainOrWorded, said } from "#contracts/kernel/wording.ts";

export const OWN_FIELD_KINDS = ["text", "number", "choice", "day", "yes-no"] as const;

/** A field that devices of one type have beside the usual ones: "gas", "screen size", "engine code". */
export const OwnField = z.strictObject({
  key: z.string().regex(/^[a-z][a-z0-9_]{0,39}$/),
  label: PlainOrWorded,
  kind: z.enum(OWN_FIELD_KINDS),
  /** What may be chosen; only of a choice. */
  choices: z.array(PlainOrWorded).max(100).default([]),
  required: z.boolean().default(false),
});
export type OwnField = z.infer<typeof OwnField>;

/** What a device keeps of a choice that is said in each language: its Ukrainian word. Whoever reads it, reads it in their own. */
export const choiceKept = (choice: PlainOrWorded): string => said(choice, "uk");

/** A kept choice in the reader's language; one that the type no longer offers as it was kept. */
export function choiceSaid({ choices }: Pick<OwnField, "choices">, kept: string, language: Language): string {
  const choice = choices.find((one) => choiceKept(one) === kept);
  return choice === undefined ? kept : said(choice, language);
}

const OwnValue = z.union([z.string().max(1_000), z.number(), z.boolean(), z.null()]);

/** The values of own fields, by key. Whether they fit is asked of the type: `unfit`. */
export const OwnFields = z.record(z.string().regex(/^[a-z][a-z0-9_]{0,39}$/), OwnValue).default({});
export type OwnFields = z.infer<typeof OwnFields>;

const VALUE = {
  text: z.string().trim().min(1).max(1_000),
  number: z.number(),
  choice: z.string(),
  day: z.iso.date(),
  "yes-no": z.boolean(),
} as const;

export type Unfit = { readonly key: string; readonly why: "unknown" | "missing" | "wrong" };

/** What is wrong with the own fields of a device, judged by its type; empty when they fit. */
export function unfit(fields: readonly OwnField[], values: OwnFields): Unfit[] {
  const known = new Map(fields.map((field) => [field.key, field]));
  const unknown = Object.keys(values)
    .filter((key) => !known.has(key))
    .map((key): Unfit => ({ key, why: "unknown" }));
  const judged = fields.flatMap(({ key, kind, choices, required }): Unfit[] => {
    const value = values[key];
    if (value === undefined || value === null || value === "") return required ? [{ key, why: "missing" }] : [];
    const fits = VALUE[kind].safeParse(value).success && (kind !== "choice" || choices.some((choice) => choiceKept(choice) === value));
    return fits ? [] : [{ key, why: "wrong" }];
  });
  return [...unknown, ...judged];
}
