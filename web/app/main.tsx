import "@mantine/core/styles.layer.css";
import "./fonts.css";
import "./tokens.css";
import "./global.css";
import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { Fragment, Suspense, useEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import { z } from "zod";
import { ErrorNote } from "#web/kit/error-note.tsx";
import { hearBarred } from "#web/platform/barred.ts";
import { hearKeys, noteCover } from "#web/platform/keys.ts";
import { likelyLanguage, recall, remember } from "#web/platform/preferences.ts";
import { type Problem, problemFrom } from "#web/platform/problem.ts";
import { queries } from "#web/platform/query.ts";
import { hearScanner } from "#web/platform/scanner.ts";
import { loadSession } from "#web/platform/session.ts";
import { speak, useLanguage } from "#web/platform/texts.ts";
import { useShownTheme } from "#web/platform/theme.ts";
import { router } from "./routes.tsx";
import { resolver, theme } from "./theme.ts";

// The page's security policy forbids code made from text, which zod would otherwise use to be quicker.
z.config({ jitless: true });

// A part of this build is gone because a new one is served: the page is loaded anew, once for each build. Drafts are kept.
window.addEventListener("vite:preloadError", (event) => {
  if (recall("anew") === import.meta.url) return;
  event.preventDefault();
  remember("anew", import.meta.url);
  location.reload();
});

hearBarred(() => void loadSession());
window.addEventListener("keydown", noteCover, { capture: true });
window.addEventListener("keydown", hearScanner, { capture: true });
window.addEventListener("keydown", hearKeys);

function Product() {
  const language = useLanguage();
  const shown = useShownTheme();
  return (
    <MantineProvider theme={theme} cssVariablesResolver={resolver} forceColorScheme={shown}>
      <QueryClientProvider client={queries}>
        <Opening>
          <Fragment key={language}>
            <Suspense>
              <RouterProvider router={router} />
            </Suspense>
          </Fragment>
        </Opening>
      </QueryClientProvider>
    </MantineProvider>
  );
}

/** Nothing is drawn before we know who sits here; when the server does not answer, that is said with a way to try again. */
function Opening({ children }: { readonly children: React.ReactNode }) {
  const [state, setState] = useState<"asking" | "known" | Problem>("asking");
  const ask = () => {
    setState("asking");
    loadSession().then(
      () => setState("known"),
      (thrown) => setState(problemFrom(thrown)),
    );
  };
  useEffect(ask, []);
  if (state === "asking") return null;
  if (state !== "known")
    return (
      <div style={{ maxWidth: 480, margin: "20vh auto", padding: 16 }}>
        <ErrorNote problem={state} again={ask} />
      </div>
    );
  return children;
}

await speak(likelyLanguage());
createRoot(document.getElementById("root")!).render(<Product />);
