// Runs before the first paint: the page never flashes in the other theme. Remembered choice first, the system's otherwise.
(() => {
  let kept = null;
  try {
    kept = localStorage.getItem("maisternia.theme");
  } catch (_closed) {
    /* nothing is remembered then */
  }
  const dark = kept === "dark" || (kept !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  const root = document.documentElement;
  root.dataset.theme = dark ? "dark" : "light";
  root.dataset.mantineColorScheme = root.dataset.theme;
})();
