import { hasText, text } from "#web/platform/texts.ts";

/** "361 Customers" */
export const accountName = (code: string): string =>
  [code, hasText(`money.account.${code}`) && text(`money.account.${code}`)].filter(Boolean).join(" ");
