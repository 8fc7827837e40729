/** A text as a pattern of `like` has to be told it: its own signs mean themselves. */
export const literal = (text: string): string => text.replaceAll(/[\\%_]/g, "\\$&");

/** The pattern that finds the text anywhere. */
export const containing = (text: string): string => `%${literal(text)}%`;
