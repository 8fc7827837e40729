import "./door.css";
import type { ReactNode } from "react";
import { Logo } from "#web/kit/logo.tsx";
import { LANGUAGES, languageNames, languageNow, speak } from "#web/platform/texts.ts";

/** The way in, hung like the tag on a device; languages at the foot. */
export const Door = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <main className="door">
    <span className="door-string" aria-hidden="true" />
    <div className="door-tag">
      <h1 className="door-brand">
        <Logo />
        {title}
      </h1>
      {children}
    </div>
    <div className="door-foot">
      {LANGUAGES.map((language) => (
        <button key={language} type="button" lang={language} aria-pressed={language === languageNow()} onClick={() => void speak(language)}>
          {languageNames[language]}
        </button>
      ))}
    </div>
  </main>
);
