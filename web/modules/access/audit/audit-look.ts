/** Which sight of the trail is open, and the ways to the others. */
export type AuditLook = {
  readonly tabs: readonly { readonly key: string; readonly label: string }[];
  readonly value: string;
  readonly onChange: (key: string) => void;
};
