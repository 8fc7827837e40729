/** Where Enter goes on: the next thing to type into that is in sight and empty-handed of its own Enter. */
export function nextField(within: HTMLElement | null, from: Element): void {
  if (within === null) return;
  const all = [
    ...within.querySelectorAll<HTMLElement>("input:not([type=checkbox]):not([type=file]):not([disabled]), textarea:not([disabled])"),
  ].filter((it) => it.offsetParent !== null);
  const place = all.indexOf(from as HTMLElement);
  const after =
    place === -1
      ? all.find((it) => it instanceof HTMLInputElement && it.value === "")
      : all.slice(place + 1).find((it) => !(it instanceof HTMLInputElement && it.dataset.passed === "true"));
  if (after === undefined) (document.activeElement as HTMLElement | null)?.blur();
  else after.focus();
}
