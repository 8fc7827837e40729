/**
 * Where the product lives under its host: "/" or "/shop/", from the page's `<base>`, which the server sets.
 * So one build works at the root and under a path behind a proxy.
 */
export const base = new URL(document.baseURI).pathname.replace(/[^/]*$/, "");

/** The address of a door of the server: `at("/api/session")`. */
export const at = (path: string): string => base + path.replace(/^\//, "");
