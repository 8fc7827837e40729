/** Each module keeps its own texts beside its contracts; here they get their full keys: "module.key". */
export function keyed(files: Readonly<Record<string, Readonly<Record<string, string>>>>): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [path, own] of Object.entries(files)) {
    const module = /contracts\/([^/]+)\/texts\//.exec(path)?.[1] ?? "";
    for (const [key, text] of Object.entries(own)) texts[`${module}.${key}`] = text;
  }
  return texts;
}
