import { faultCodeEndpoints } from "#contracts/repairs/fault-code.ts";
import type { Intake } from "#contracts/repairs/intake.ts";
import { Sheet } from "#web/kit/sheet.tsx";
import { dayInDigits, moneyWithSign } from "#web/platform/format.ts";
import { useAnswer } from "#web/platform/query.ts";
import { useSession } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";

const say = (key: string, values = {}) => text(`repairs.screen.intake.${key}`, values);

/** What the customer said and what was agreed: the sheet that is signed. */
export function IntakeFacts({ intake }: { readonly intake: Intake }) {
  const {
    fault,
    symptomId,
    appearance,
    completeness,
    agreedValue,
    diagnosticsPrice,
    budgetLimit,
    comment,
    outcome,
    result,
    repairKind,
    doneOn,
    sentOn,
    receivedOn,
    waybill,
    issuedOn,
    issuedTo,
    identity,
    ownParts,
    oldPartsBack,
    expectedBackOn,
    handed,
  } = intake;
  const { may } = useSession();
  const coded = symptomId !== null && may("repairs.fault-code.read");
  const symptom = useAnswer(faultCodeEndpoints.read, { params: { id: symptomId ?? "" } }, { enabled: coded }).data;
  const rows: (readonly [string, string | null | undefined])[] = [
    [say("fault"), fault],
    [text("repairs.screen.codes.symptom"), symptom && [symptom.code, symptom.name].filter(Boolean).join(" · ")],
    [say("appearance"), appearance.join(", ")],
    [say("completeness"), completeness.join(", ")],
    [text("repairs.screen.custody.own-parts"), ownParts.join(", ")],
    [text("repairs.screen.custody.old-parts"), oldPartsBack ? text("repairs.screen.custody.old-parts-back") : null],
    [say("repair-kind"), text(`repairs.kind.${repairKind}`)],
    [say("diagnostics-price"), diagnosticsPrice === null ? null : moneyWithSign(diagnosticsPrice)],
    [say("budget-limit"), budgetLimit === null ? null : moneyWithSign(budgetLimit)],
    [say("agreed-value"), agreedValue > 0 ? moneyWithSign(agreedValue) : null],
    [say("comment"), comment],
    [say("sent-on"), sentOn && [dayInDigits(sentOn), waybill].filter(Boolean).join(" · ")],
    [text("repairs.screen.custody.back-by"), expectedBackOn && dayInDigits(expectedBackOn)],
    [say("received-on"), receivedOn && dayInDigits(receivedOn)],
    [say("done-on"), doneOn && dayInDigits(doneOn)],
    [text("repairs.intake.finish.outcome"), outcome && text(`repairs.intake.finish.outcome.${outcome}`)],
    [text("repairs.intake.finish.result"), result],
    [
      say("issued-on"),
      issuedOn && [dayInDigits(issuedOn), issuedTo, identity && text(`repairs.intake.issue.identity.${identity}`)].filter(Boolean).join(" · "),
    ],
    [
      text("repairs.intake.issue.handed"),
      handed.map(({ name, outcome }) => `${name}: ${text(`repairs.screen.custody.thing.${outcome}`).toLowerCase()}`).join(", "),
    ],
  ];
  return (
    <Sheet title={say("what-was-agreed")} edge>
      <dl className="pairs">
        {rows
          .filter(([, value]) => value)
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </Sheet>
  );
}
