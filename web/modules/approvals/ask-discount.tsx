import { Textarea } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { requestEndpoints } from "#contracts/approvals/request.ts";
import { Button } from "#web/kit/button.tsx";
import { FormDialog } from "#web/kit/dialog.tsx";
import { Field } from "#web/kit/field.tsx";
import { Icon } from "#web/kit/icon.tsx";
import { ShareField } from "#web/kit/number-field.tsx";
import { toast } from "#web/kit/toast.tsx";
import { call } from "#web/platform/client.ts";
import { percent } from "#web/platform/format.ts";
import type { Problem } from "#web/platform/problem.ts";
import { queries, refresh } from "#web/platform/query.ts";
import { useSession } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { useRequests } from "./use-requests.ts";

const say = (key: string, values = {}) => text(`approvals.screen.${key}`, values);
const REASON_MIN = 3;

type Props = { readonly order: { readonly id: string; readonly branchId: string }; readonly problem: Problem | undefined };

/** What was asked and answered about the order's discounts; and the way to ask, once a discount was refused. */
export function DiscountRequests({ order, problem }: Props) {
  const { may } = useSession();
  const [asking, setAsking] = useState(false);
  const latest = useRequests(order.id).find(({ matter }) => matter === "discount");
  const refused = problem?.code === "repairs.discount-limit" && may("approvals.request.create");
  if (latest === undefined && !refused) return null;
  const wanted = Number(problem?.details.wanted ?? 0);
  return (
    <div className="line wrap">
      {latest !== undefined && (
        <Link className={latest.status === "asked" ? "line tone-waiting" : "line tone-good"} to={`/approvals/${latest.id}`}>
          <Icon name={latest.status === "asked" ? "hourglass" : "shieldok"} size="small" />
          <span>{say(latest.status === "asked" ? "waiting" : "allowed", { share: percent(latest.upTo) })}</span>
        </Link>
      )}
      {refused && (
        <Button size="low" icon="send" onPress={() => setAsking(true)}>
          {say("ask")}
        </Button>
      )}
      {asking && <AskDialog order={order} wanted={wanted} onClose={() => setAsking(false)} />}
    </div>
  );
}

type AskProps = Pick<Props, "order"> & { readonly wanted: number; readonly onClose: () => void };

function AskDialog({ order, wanted, onClose }: AskProps) {
  const [upTo, setUpTo] = useState<number | undefined>(wanted);
  const [reason, setReason] = useState("");
  const whole = upTo !== undefined && upTo > 0 && upTo <= 10_000 && reason.trim().length >= REASON_MIN;
  const ask = async () => {
    await call(requestEndpoints.create, { body: { branchId: order.branchId, subjectId: order.id, matter: "discount", upTo, reason } as never });
    toast(say("asked-toast"));
    await refresh(queries, "approvals.request");
  };
  return (
    <FormDialog title={say("ask")} verb={say("ask-verb")} disabled={!whole} onClose={onClose} onSubmit={ask}>
      <Field label={say("up-to")} htmlFor="up-to">
        <div className="short">
          <ShareField id="up-to" label={say("up-to")} quietLabel value={upTo as never} onChange={(value) => setUpTo(value)} />
        </div>
      </Field>
      <Textarea
        label={say("reason")}
        value={reason}
        maxLength={500}
        autosize
        minRows={2}
        data-autofocus
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
    </FormDialog>
  );
}
