import { Textarea } from "@mantine/core";
import { useState } from "react";
import { caseEndpoints, type Check, DECISIONS, type Decided } from "#contracts/warranty/case.ts";
import { FormDialog } from "#web/kit/dialog.tsx";
import { Options } from "#web/kit/field.tsx";
import { toast } from "#web/kit/toast.tsx";
import { call } from "#web/platform/client.ts";
import { queries, refresh } from "#web/platform/query.ts";
import { text } from "#web/platform/texts.ts";

const say = (key: string) => text(`warranty.screen.${key}`);
const REASON_MIN = 3;

type Props = {
  readonly visitId: string;
  readonly verb: "propose" | "decide";
  readonly version: number;
  readonly check: Check;
  readonly onClose: () => void;
};

/** Another word than the check's, with the reason that stays. */
export function DecisionDialog({ visitId, verb, version, check, onClose }: Props) {
  const [verdict, setVerdict] = useState<Decided | undefined>();
  const [reason, setReason] = useState("");
  const submit = async () => {
    await call(caseEndpoints[verb], { params: { id: visitId }, body: { version, verdict, reason } });
    toast(say(verb === "decide" ? "decided-toast" : "proposed-toast"));
    await Promise.all(["warranty.case", "repairs.work-order", "repairs.intake", "warranty.order"].map((kind) => refresh(queries, kind)));
  };
  return (
    <FormDialog
      title={say(verb)}
      verb={say(verb)}
      disabled={verdict === undefined || reason.trim().length < REASON_MIN}
      onClose={onClose}
      onSubmit={submit}
    >
      <Options
        label={say("verdict")}
        value={verdict}
        onChange={setVerdict}
        options={DECISIONS.map((value) => ({ value, label: text(`warranty.verdict.${value}`) }))}
      />
      {verb === "decide" && verdict === "none" && <p className="small-text soft">{say("none-means")}</p>}
      {verdict !== undefined && verdict !== "none" && !(check.founded as readonly string[]).includes(verdict) && (
        <p className="small-text tone-waiting">{say("not-borne-out")}</p>
      )}
      <Textarea
        label={say("reason")}
        value={reason}
        maxLength={500}
        autosize
        minRows={2}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
    </FormDialog>
  );
}
