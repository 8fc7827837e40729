import { text } from "#web/platform/texts.ts";

export const say = (key: string, values = {}): string => text(`repairs.screen.custody.${key}`, values);
