import "./door.css";
import { useState } from "react";
import { Button } from "#web/kit/button.tsx";
import { loadSession, useSession } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { SetUpFactor } from "../profile/second-factor.tsx";
import { signOut } from "../sign-out.ts";
import { Door } from "./door.tsx";

/** Whose role demands a second factor and who has none sets it up here before anything else; then the address they asked for opens. */
export default function FactorStep() {
  const [begun, setBegun] = useState(false);
  const { company } = useSession();
  return (
    <Door title={company?.name ?? "Maisternia"}>
      <div className="stack">
        <h2>{text("access.factor-step.title")}</h2>
        <p className="small-text soft">{text("access.factor-step.note")}</p>
        <ol className="door-steps">
          {["one", "two", "three"].map((step) => (
            <li key={step}>{text(`access.factor-step.${step}`)}</li>
          ))}
        </ol>
        <Button kind="filled" wide icon="shield" onPress={() => setBegun(true)}>
          {text("access.profile.factor-begin")}
        </Button>
        <Button kind="link" onPress={() => void signOut()}>
          {text("access.factor-step.out")}
        </Button>
      </div>
      {begun && <SetUpFactor onClose={() => setBegun(false)} onDone={() => void loadSession()} />}
    </Door>
  );
}
