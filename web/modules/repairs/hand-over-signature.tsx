import { useState } from "react";
import { attachmentEndpoints } from "#contracts/ledger/attachment.ts";
import { Button } from "#web/kit/button.tsx";
import { ErrorNote } from "#web/kit/error-note.tsx";
import { SignaturePad } from "#web/kit/signature-pad.tsx";
import { ByPhone } from "#web/ledger/phone-dialog.tsx";
import { addressOf } from "#web/platform/client.ts";
import { instantNow } from "#web/platform/clock.ts";
import { type Problem, problemFrom } from "#web/platform/problem.ts";
import { useAnswer } from "#web/platform/query.ts";
import { text } from "#web/platform/texts.ts";
import { attach, pictureOf } from "./pictures.ts";

const say = (key: string) => text(`repairs.screen.order.${key}`);

/** The customer signs for the device they take: on the screen here or on a phone. What was signed before belongs to the hand-in. */
export function HandOverSignature({ intakeId }: { readonly intakeId: string }) {
  const subject = { subjectKind: "repairs.intake", subjectId: intakeId } as const;
  const [since] = useState(() => instantNow().toISOString());
  const [pad, setPad] = useState(false);
  const [strokes, setStrokes] = useState<string>();
  const [problem, setProblem] = useState<Problem>();
  const { data = [] } = useAnswer(attachmentEndpoints.list, { query: subject });
  const signed = data.findLast(({ kind, at }) => kind === "signature" && at >= since);
  const keep = () =>
    pictureOf(strokes ?? "")
      .then((file) => attach(subject, "signature", file))
      .catch((thrown) => setProblem(problemFrom(thrown)));
  return (
    <fieldset className="stack tight">
      <legend className="caption faint">{say("sign-hand-over")}</legend>
      {signed ? (
        <img
          className="signed-by-phone"
          src={addressOf(attachmentEndpoints.content, { params: { id: signed.id }, query: { size: "small" } })}
          alt={say("sign-hand-over")}
        />
      ) : (
        <>
          {pad && <SignaturePad label={say("sign-hand-over")} onChange={setStrokes} />}
          <div className="line wrap">
            {pad ? (
              <Button size="low" icon="check" disabled={strokes === undefined} onPress={() => void keep()}>
                {text("platform.done")}
              </Button>
            ) : (
              <Button size="low" icon="pen" onPress={() => setPad(true)}>
                {say("sign-here")}
              </Button>
            )}
            <ByPhone use="signature" subject={subject} />
          </div>
        </>
      )}
      {problem && <ErrorNote problem={problem} />}
    </fieldset>
  );
}
