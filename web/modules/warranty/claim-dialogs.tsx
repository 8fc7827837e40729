import { Select, TextInput } from "@mantine/core";
import { useState } from "react";
import { placeEndpoints } from "#contracts/company/place.ts";
import type { Minor } from "#contracts/kernel/measure.ts";
import type { Claim } from "#contracts/warranty/claim.ts";
import { FormDialog } from "#web/kit/dialog.tsx";
import { MoneyField } from "#web/kit/number-field.tsx";
import type { StepDialogProps } from "#web/ledger/document-page.tsx";
import { moneyWithSign } from "#web/platform/format.ts";
import { useAnswer } from "#web/platform/query.ts";
import { text } from "#web/platform/texts.ts";

const say = (key: string, values = {}) => text(`warranty.screen.${key}`, values);
const REASON_MIN = 3;

type Props = StepDialogProps & { readonly claim: Claim };
type Said = { readonly accepted: Minor | undefined; readonly reason: string };

/** What they said to each repair; as long as nobody writes otherwise all of it is accepted. */
export function AnswerDialog({ claim, onTake, onClose }: Props) {
  const [said, setSaid] = useState<Readonly<Record<number, Said>>>(
    Object.fromEntries(claim.lines.map(({ line, gross }) => [line, { accepted: gross, reason: "" }])),
  );
  const put = (line: number, change: Partial<Said>) => setSaid((now) => ({ ...now, [line]: { ...now[line]!, ...change } }));
  const wrong = ({ line, gross }: Claim["lines"][number]): boolean => {
    const { accepted, reason } = said[line]!;
    return accepted === undefined || accepted < 0 || accepted > gross || (accepted < gross && reason.trim().length < REASON_MIN);
  };
  const accepted = Object.values(said).reduce((sum, it) => sum + (it.accepted ?? 0), 0);
  const answers = () => claim.lines.map(({ line }) => ({ line, accepted: said[line]!.accepted, reason: said[line]!.reason }));
  return (
    <FormDialog
      wide
      title={text("warranty.claim.answer")}
      verb={text("warranty.claim.answer")}
      disabled={claim.lines.some(wrong)}
      onClose={onClose}
      onSubmit={() => onTake({ answers: answers() })}
    >
      {claim.lines.map((it) => {
        const { accepted: sum, reason } = said[it.line]!;
        return (
          <fieldset key={it.line} className="stack">
            <legend>
              {it.orderNumber} · {it.deviceName} · {moneyWithSign(it.gross)}
            </legend>
            <MoneyField
              label={say("accepted")}
              value={sum}
              onChange={(next) => put(it.line, { accepted: next })}
              {...(sum !== undefined && sum > it.gross ? { error: text("warranty.answer-impossible") } : {})}
            />
            {sum !== undefined && sum < it.gross && (
              <TextInput
                label={say("why-rejected", { sum: moneyWithSign(it.gross - sum) })}
                required
                maxLength={500}
                value={reason}
                onChange={({ currentTarget }) => put(it.line, { reason: currentTarget.value })}
              />
            )}
          </fieldset>
        );
      })}
      <p className="small-text">
        {say("accepted-of", { accepted: moneyWithSign(accepted), claimed: moneyWithSign(claim.lines.reduce((sum, { gross }) => sum + gross, 0)) })}
      </p>
    </FormDialog>
  );
}

/** Where the money came to; or that it was written down before, payment by payment. */
export function PayDialog({ claim, sum, onTake, onClose }: Props & { readonly sum: Minor }) {
  const places = useAnswer(placeEndpoints.list, { query: { branchId: claim.branchId, kind: ["bank", "desk"], limit: 100 } }).data?.rows ?? [];
  const [placeId, setPlaceId] = useState<string | null>();
  const banks = [...places].sort((a, b) => (a.kind === b.kind ? 0 : a.kind === "bank" ? -1 : 1));
  const chosen = placeId === undefined ? (banks[0]?.id ?? null) : placeId;
  return (
    <FormDialog title={text("warranty.claim.pay")} verb={text("warranty.claim.pay")} onClose={onClose} onSubmit={() => onTake({ placeId: chosen })}>
      <p className="soft">{say("pay-means", { sum: moneyWithSign(sum) })}</p>
      <Select
        label={say("paid-to")}
        clearable
        placeholder={say("paid-before")}
        data={banks.map(({ id, name }) => ({ value: id, label: name }))}
        value={chosen}
        onChange={setPlaceId}
      />
    </FormDialog>
  );
}

/** Who bears what was rejected of one repair. */
export function BillOnDialog({ claim, onTake, onClose }: Props) {
  const open = claim.lines.filter(({ gross, accepted, borneBy }) => accepted !== null && accepted < gross && borneBy === null);
  const [line, setLine] = useState(open[0]?.line);
  const [to, setTo] = useState<"customer" | "own">("customer");
  return (
    <FormDialog
      title={text("warranty.claim.bill-on")}
      verb={text("platform.done")}
      disabled={line === undefined}
      onClose={onClose}
      onSubmit={() => onTake({ line, to })}
    >
      {line === undefined ? (
        <p className="soft">{text("warranty.billed-already")}</p>
      ) : (
        <Select
          label={say("order")}
          allowDeselect={false}
          data={open.map((it) => ({
            value: String(it.line),
            label: say("rejected-of", { order: it.orderNumber, sum: moneyWithSign(it.gross - (it.accepted ?? 0)) }),
          }))}
          value={String(line)}
          onChange={(value) => value && setLine(Number(value))}
        />
      )}
      <Select
        label={say("borne-by")}
        allowDeselect={false}
        data={(["customer", "own"] as const).map((value) => ({ value, label: say(`bear.${value}`) }))}
        value={to}
        onChange={(value) => value && setTo(value)}
      />
    </FormDialog>
  );
}
