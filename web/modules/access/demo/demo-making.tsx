import "./demo.css";
import { useEffect, useState } from "react";
import { type DemoStanding, demoStanding, makeDemoEndpoint } from "#contracts/access/demo.ts";
import { call } from "#web/platform/client.ts";
import { languageNow, text } from "#web/platform/texts.ts";

const ASK_EVERY_MS = 600;

type Props = { readonly onMade: () => void; readonly onFailed: () => void };

/** Begins to make the demo and shows how far it is; whoever comes back in the middle finds it as far as it is by then. */
export function DemoMaking({ onMade, onFailed }: Props) {
  const [standing, setStanding] = useState<DemoStanding>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: begun once, whatever is drawn meanwhile.
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const hear = (told: DemoStanding) => {
      setStanding(told);
      if (told.state === "made") onMade();
      else if (told.state === "failed") onFailed();
      else timer = setTimeout(ask, ASK_EVERY_MS);
    };
    const ask = () => void call(demoStanding).then(hear, onFailed);
    void call(makeDemoEndpoint, { body: { language: languageNow() } }).then(hear, ask);
    return () => clearTimeout(timer);
  }, []);
  const { done = 0, total = 0 } = standing ?? {};
  return (
    <div className="demo-making">
      <div>
        <h2>{text("access.first.demo.making")}</h2>
        <p className="lead">{text("access.first.demo.making-note")}</p>
      </div>
      <progress className="demo-progress" aria-label={text("access.first.demo.making")} {...(total > 0 ? { value: done, max: total } : {})} />
    </div>
  );
}
