import { useState } from "react";
import { attachmentEndpoints } from "#contracts/ledger/attachment.ts";
import type { WorkOrder } from "#contracts/repairs/work-order.ts";
import { Button } from "#web/kit/button.tsx";
import { ErrorNote } from "#web/kit/error-note.tsx";
import { Sheet } from "#web/kit/sheet.tsx";
import { SignaturePad } from "#web/kit/signature-pad.tsx";
import { type Problem, problemFrom } from "#web/platform/problem.ts";
import { queries, refresh, useAnswer } from "#web/platform/query.ts";
import { text } from "#web/platform/texts.ts";
import { attach, pictureOf } from "../pictures.ts";

const SIGNED_IN: readonly string[] = ["in-work", "quality-check", "done"];
const say = (key: string) => text(`repairs.visit.${key}`);

/** The customer signs on the phone that the work is done; the signature stands on the printed act. */
export function SignSheet({ order }: { readonly order: WorkOrder }) {
  const subject = { subjectKind: "repairs.work-order", subjectId: order.id } as const;
  const { data = [] } = useAnswer(attachmentEndpoints.list, { query: subject }, { keep: true });
  const [strokes, setStrokes] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  if (!SIGNED_IN.includes(order.status) || data.some(({ kind }) => kind === "signature")) return null;
  const save = async (svg: string) => {
    setBusy(true);
    setProblem(undefined);
    try {
      await attach(subject, "signature", await pictureOf(svg));
      await refresh(queries, "repairs.work-order");
    } catch (thrown) {
      setProblem(problemFrom(thrown));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Sheet title={say("sign")} padded edge>
      <div className="stack">
        <SignaturePad label={say("sign")} words={say("sign-words")} onChange={setStrokes} />
        {problem && <ErrorNote problem={problem} />}
        {strokes !== undefined && (
          <Button icon="check" busy={busy} onPress={() => void save(strokes)}>
            {say("sign-save")}
          </Button>
        )}
      </div>
    </Sheet>
  );
}
