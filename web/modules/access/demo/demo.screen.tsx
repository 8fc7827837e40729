import { useState } from "react";
import { demoStanding, removeDemoEndpoint } from "#contracts/access/demo.ts";
import { Button } from "#web/kit/button.tsx";
import { FormDialog } from "#web/kit/dialog.tsx";
import { Page, Sheet } from "#web/kit/sheet.tsx";
import { call } from "#web/platform/client.ts";
import { useNeededAnswer } from "#web/platform/query.ts";
import { text } from "#web/platform/texts.ts";
import { DemoMaking } from "./demo-making.tsx";

type Doing = "nothing" | "asking" | "making" | "failed";

/** What of this shop is made up, and the way to take it away; or a way to make it while the shop is empty. */
export function DemoScreen() {
  const { state, documents } = useNeededAnswer(demoStanding);
  const [doing, setDoing] = useState<Doing>("nothing");
  // Afterwards nothing that was on a screen before is true any more.
  const begin = () => location.reload();
  const possible = state !== "made" && !documents;
  return (
    <Page title={text("access.demo.title")} narrow>
      {doing === "making" ? (
        <DemoMaking onMade={begin} onFailed={() => setDoing("failed")} />
      ) : (
        <Sheet padded>
          <div className="stack">
            <p>{text(state === "made" ? "access.demo.note" : possible ? "access.first.demo.full-note" : "access.no-demo")}</p>
            {doing === "failed" && <p role="alert">{text("access.first.demo.failed")}</p>}
            <div className="line">
              {state === "made" && <Button onPress={() => setDoing("asking")}>{text("access.demo.remove")}</Button>}
              {possible && <Button onPress={() => setDoing("making")}>{text("access.demo.make")}</Button>}
            </div>
          </div>
        </Sheet>
      )}
      {doing === "asking" && (
        <FormDialog
          title={text("access.demo.remove")}
          verb={text("access.demo.remove")}
          danger
          onClose={() => setDoing("nothing")}
          onSubmit={() => call(removeDemoEndpoint, { body: { sure: true } }).then(begin)}
        >
          <p>{text("access.demo.remove-sure")}</p>
        </FormDialog>
      )}
    </Page>
  );
}
