import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import type { Intake } from "#contracts/repairs/intake.ts";
import { intakeEndpoints } from "#contracts/repairs/intake.flow.ts";
import { Button } from "#web/kit/button.tsx";
import { ErrorNote } from "#web/kit/error-note.tsx";
import { Icon } from "#web/kit/icon.tsx";
import { JobTag } from "#web/kit/job-tag.tsx";
import { MainButton } from "#web/kit/main-button.tsx";
import { Bones, Page } from "#web/kit/sheet.tsx";
import { momentShort } from "#web/platform/format.ts";
import { useShortcuts } from "#web/platform/keys.ts";
import { type Problem, problemFrom } from "#web/platform/problem.ts";
import { useAnswer } from "#web/platform/query.ts";
import { useSession } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { usePrint } from "#web/kit/print-button.tsx";
import { PageLinkButton } from "../page-link.tsx";
import { intakePaper } from "../papers.ts";
import { beginOrder } from "./accept.ts";
import { useCustomer } from "./use-customer.ts";
import type { IntakeForm, Made } from "./intake-form.ts";

type Props = Made & { readonly intakeId: string; readonly form: IntakeForm; readonly onAnother: () => void };

const say = (key: string, values = {}) => text(`repairs.screen.intake.${key}`, values);

/** It is done: the number for the tag, the papers, and what usually comes next. */
export function Accepted({ intakeId, orderId, form, onAnother }: Props) {
  const { may } = useSession();
  const navigate = useNavigate();
  const intake = useAnswer(intakeEndpoints.read, { params: { id: intakeId } }).data as Intake | undefined;
  const { card } = useCustomer(intake?.customerId);
  const { print, frame } = usePrint();
  const language = card?.language;
  const receipt = intakePaper(intakeId, "intake-receipt", language);
  const label = intakePaper(intakeId, "device-label", language);
  const printed = useRef(false);
  // What was asked for comes out of the printer by itself, once, as soon as the language of the customer is known.
  useEffect(() => {
    if (printed.current || card === undefined) return;
    printed.current = true;
    const wanted = [...(form.receipt ? [receipt] : []), ...(form.label ? [label] : [])];
    if (wanted.length > 0) print(...wanted);
  });
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  useShortcuts([{ keys: "KeyA", label: "repairs.screen.intake.another", run: onAnother }]);
  const start = (then: readonly string[] = []) => {
    setBusy(true);
    beginOrder(intakeId, form.taken, then)
      .then(
        ({ id }) => navigate({ to: `/work-orders/${id}` }),
        (thrown) => setProblem(problemFrom(thrown)),
      )
      .finally(() => setBusy(false));
  };
  if (intake === undefined)
    return (
      <Page>
        <Bones lines={4} height={18} />
      </Page>
    );
  return (
    <Page narrow>
      <section className="accepted" role="status">
        <span className="accepted-sign">
          <Icon name="check" size="large" />
        </span>
        <h1>{say("accepted")}</h1>
        <JobTag number={intake.number} large to={`/intakes/${intakeId}`} />
        <p className="soft">
          {intake.promisedAt === null ? say("accepted-no-promise") : say("accepted-promise", { moment: momentShort(intake.promisedAt) })}
        </p>
        <div className="line wrap accepted-actions">
          <Button icon="printer" onPress={() => print(receipt)}>
            {text("printing.form.intake-receipt")}
          </Button>
          <Button icon="printer" onPress={() => print(label)}>
            {text("printing.form.device-label")}
          </Button>
          <PageLinkButton subject={{ subjectKind: "repairs.intake", subjectId: intakeId }} />
        </div>
        {frame}
        {problem && <ErrorNote problem={problem} />}
        <div className="line wrap accepted-actions">
          <Button icon="plus" onPress={onAnother}>
            {say("another")}
          </Button>
          <Button to={`/intakes/${intakeId}`}>{say("open-intake")}</Button>
          {orderId !== undefined ? (
            <MainButton icon="arrow" to={`/work-orders/${orderId}`}>
              {text("repairs.screen.open-order")}
            </MainButton>
          ) : (
            may("repairs.work-order.create") && (
              <>
                {form.taken.length > 0 && may("repairs.work-order.offer") && (
                  <Button icon="send" busy={busy} onPress={() => start(["start-diagnostics", "offer"])}>
                    {say("start-and-offer")}
                  </Button>
                )}
                <MainButton icon="arrow" busy={busy} onPress={() => start()}>
                  {say("start-order")}
                </MainButton>
              </>
            )
          )}
        </div>
      </section>
    </Page>
  );
}
