import { useSyncExternalStore } from "react";

const narrow = matchMedia("(max-width: 900px)");

/** The screen is as narrow as a phone's or a tablet's held upright: menu below, main button at the bottom edge. */
export const usePhone = (): boolean =>
  useSyncExternalStore(
    (tell) => {
      narrow.addEventListener("change", tell);
      return () => narrow.removeEventListener("change", tell);
    },
    () => narrow.matches,
  );
