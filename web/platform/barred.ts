/** What the server says to whoever must set a second factor up before anything else. */
export const BARRED = "access.second-factor-missing";

let hear = (): void => undefined;

/** Who is told when the server begins to ask for a second factor while somebody works. */
export const hearBarred = (listen: () => void): void => void (hear = listen);
export const tellBarred = (): void => hear();
