import type { Language } from "#contracts/kernel/wording.ts";
import { en } from "./words/en.ts";
import { ru } from "./words/ru.ts";
import { uk } from "./words/uk.ts";
import type { Words } from "./wording.ts";

/** The demo shop in each language. */
export const wordsOf: Readonly<Record<Language, Words>> = { uk, ru, en };
