import { z } from "zod";

/** What a thing is called. Never empty. */
export const Name = z.string().trim().min(1).max(200);

/** One line of text that may stay unsaid. */
export const line = (max = 200) =>
  z
    .string()
    .trim()
    .max(max)
    .transform((text) => (text === "" ? null : text))
    .nullable()
    .default(null);

/** Several lines for people to read; may stay unsaid. */
export const prose = line(4_000);

/** A code people type or scan: no spaces around it, never empty when it is said. */
export const code = (max = 60) => line(max);

/** An e-mail address in its plain form, or nothing. */
export const email = z.union([z.email().max(254), z.literal("").transform(() => null), z.null()]).default(null);

/** The languages the product speaks. */
export const LANGUAGES = ["uk", "ru", "en"] as const;
export const Language = z.enum(LANGUAGES);
export type Language = z.infer<typeof Language>;

/** One text in each language of the product. */
export const Worded = z.strictObject({ uk: Name, ru: Name, en: Name });
export type Worded = z.infer<typeof Worded>;

/** A name that is the same in every language, or one said in each. */
export const PlainOrWorded = z.union([Name, Worded]);
export type PlainOrWorded = z.infer<typeof PlainOrWorded>;

/** The text in the reader's language. */
export const said = (text: PlainOrWorded, language: Language): string => (typeof text === "string" ? text : text[language]);
