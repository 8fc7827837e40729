/** The role whose eyes the person looks with; goes with every request until it is ended or the page is left. */
let role: string | undefined;

export const lookAs = (next: string | undefined): void => void (role = next);

export const eyes = (): Readonly<Record<string, string>> => (role === undefined ? {} : { "x-see-as": role });
