import { text } from "#web/platform/texts.ts";

export const say = (key: string, values?: Readonly<Record<string, unknown>>): string => text(`reports.today.${key}`, values);
