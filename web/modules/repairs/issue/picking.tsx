import { Select, TextInput } from "@mantine/core";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { itemEndpoints } from "#contracts/catalog/item.ts";
import { Milli } from "#contracts/kernel/measure.ts";
import type { WorkOrder } from "#contracts/repairs/work-order.ts";
import { Button, Segment } from "#web/kit/button.tsx";
import { ErrorNote } from "#web/kit/error-note.tsx";
import { Icon } from "#web/kit/icon.tsx";
import { JobTag } from "#web/kit/job-tag.tsx";
import { MainButton } from "#web/kit/main-button.tsx";
import { QuantityField } from "#web/kit/number-field.tsx";
import { toast } from "#web/kit/toast.tsx";
import { OverIssueRequests } from "#web/modules/approvals/over-issue.tsx";
import { quantity } from "#web/platform/format.ts";
import { useShortcuts } from "#web/platform/keys.ts";
import { type Problem, problemFrom } from "#web/platform/problem.ts";
import { useAnswer } from "#web/platform/query.ts";
import { useScanner } from "#web/platform/scanner.ts";
import { text } from "#web/platform/texts.ts";
import { nameOf, typeNameOf, useDevice } from "../intake/use-device.ts";
import { carryOrAsk } from "../order/carry.ts";
import type { StockLine } from "../order/order-stock.ts";
import { firstName, usePeople } from "../order/people.ts";
import { AllMissingParts } from "../order/missing-parts.tsx";
import { PickState } from "./pick-state.tsx";
import { ScanBox } from "./scan-box.tsx";
import { usePicking } from "./use-picking.ts";
import { leftOf, useQueue } from "./use-queue.ts";
import { WrongCode } from "./wrong-code.tsx";

const say = (key: string, values = {}) => text(`repairs.screen.issue.${key}`, values);
const OPEN = ["approved", "waiting-parts", "in-work"];

type Props = { readonly order: WorkOrder; readonly stock: readonly StockLine[]; readonly direction: "issue" | "return" };

/** One order at the scanner: what was planned, what goes out now; a wrong code changes nothing and says so aloud. */
export function Picking({ order, stock, direction }: Props) {
  const navigate = useNavigate();
  const { all, nameOf: personOf } = usePeople();
  const { device, type } = useDevice(order.deviceId ?? undefined);
  const { toIssue } = useQueue();
  const lines = stock.filter(({ withEngineer, planned }) => (direction === "issue" ? planned > 0 : withEngineer > 0));
  const picking = usePicking({ stock: lines, direction, onOrder: (id) => void navigate({ to: `/issue-parts/${id}` }) });
  const { picked, last, wrong } = picking;
  const [employeeId, setEmployeeId] = useState(order.masterId);
  const [reason, setReason] = useState("");
  const [serials, setSerials] = useState<Readonly<Record<string, string>>>({});
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  useScanner((code) => void picking.hear(code));
  useShortcuts(wrong ? [{ keys: "Escape", run: picking.forgetWrong, whileTyping: true }] : []);

  const moved = lines.filter(({ itemId }) => (picked[itemId] ?? 0) > 0);
  const beyond = direction === "issue" ? moved.filter((line) => (picked[line.itemId] ?? 0) > leftOf(line)) : [];
  const who = employeeId === null ? "" : firstName(personOf(employeeId));
  const obstacles = [
    ...(direction === "issue" && !OPEN.includes(order.status) ? [say("not-open", { status: text(`repairs.work-order.${order.status}`) })] : []),
    ...(moved.length === 0 ? [say("nothing-picked")] : []),
    ...(employeeId === null ? [say("no-engineer")] : []),
    ...(beyond.length > 0 && reason.trim().length < 3 ? [say("reason-needed")] : []),
  ].map((sentence) => ({ sentence }));

  const confirm = () => {
    if (employeeId === null || busy) return;
    setBusy(true);
    setProblem(undefined);
    const said = moved.map(({ itemId }) => ({
      itemId,
      quantity: picked[itemId] ?? 0,
      serials: (serials[itemId] ?? "").split(/[\s,;]+/).filter(Boolean),
    }));
    carryOrAsk({
      order,
      direction,
      employeeId,
      reason: beyond.length > 0 ? reason.trim() : "",
      lines: said,
    })
      .then(
        (paper) => {
          // Too much, and somebody else was asked: what is picked stays picked until they answer.
          if (paper === undefined) return;
          toast(say(direction === "issue" ? "done-toast" : "return-toast", { number: paper.number }));
          const next = toIssue.find(({ row }) => row.id !== order.id);
          void navigate({ to: next === undefined ? "/issue-parts" : `/issue-parts/${next.row.id}` });
        },
        (thrown) => setProblem(problemFrom(thrown)),
      )
      .finally(() => setBusy(false));
  };
  return (
    <div className="issue-work">
      <div className="line wrap">
        <h1>{say(direction === "issue" ? "title" : "return-title")}</h1>
        <span className="space" />
        <Segment
          label={say("mode")}
          value={direction}
          onChange={(mode) => void navigate({ to: ".", search: { mode } as never, replace: true })}
          options={[
            { value: "issue", label: say("mode.issue") },
            { value: "return", label: say("mode.return") },
          ]}
        />
      </div>
      <div className="line wrap small-text soft issue-about">
        <JobTag number={order.number} to={`/work-orders/${order.id}`} />
        {device && <span>{nameOf(device, typeNameOf(type))}</span>}
        <Select
          aria-label={say("engineer")}
          placeholder={say("engineer")}
          searchable
          allowDeselect={false}
          size="xs"
          data={all.map(({ id, name }) => ({ value: id, label: name }))}
          value={employeeId}
          onChange={setEmployeeId}
        />
      </div>
      <ScanBox onCode={(code) => void picking.hear(code)} />
      {wrong && <WrongCode wrong={wrong} order={order} waiting={toIssue} onClose={picking.forgetWrong} />}
      {problem && <ErrorNote problem={problem} />}
      {lines.length === 0 ? (
        <p className="soft">{say("no-parts")}</p>
      ) : (
        <section className="sheet">
          <table className="issue-lines">
            <thead>
              <tr>
                <th>{say("part")}</th>
                <th className="number">{say(direction === "issue" ? "planned" : "held")}</th>
                <th className="number desk-only">{say("given")}</th>
                <th className="number">{say(direction === "issue" ? "now" : "now-return")}</th>
                <th className="desk-only">{say("state")}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <tr key={line.itemId} className={line.itemId === last ? "on" : undefined}>
                  <td>
                    {line.name}
                    <span className="block small-text faint">{line.code}</span>
                    <div className="phone-only">
                      <PickState line={line} now={picked[line.itemId] ?? 0} direction={direction} />
                    </div>
                    <Serials
                      itemId={line.itemId}
                      value={serials[line.itemId] ?? ""}
                      onChange={(typed) => setSerials({ ...serials, [line.itemId]: typed })}
                    />
                  </td>
                  <td className="number large">
                    {quantity(direction === "issue" ? line.planned : line.withEngineer)} <small>{text(`repairs.unit.${line.unit}`)}</small>
                  </td>
                  <td className="number large desk-only">{line.issued - line.returned > 0 ? quantity(line.issued - line.returned) : "–"}</td>
                  <td className="number cell-large">
                    <QuantityField
                      label={`${say("quantity")}: ${line.name}`}
                      quietLabel
                      value={Milli.parse(picked[line.itemId] ?? 0)}
                      onChange={(value) => picking.put(line.itemId, value ?? 0)}
                    />
                  </td>
                  <td className="desk-only">
                    <PickState line={line} now={picked[line.itemId] ?? 0} direction={direction} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <p className="small-text soft line wrap">
        <Icon name="info" size="small" />
        <span>
          {say("any-order")} <kbd>2</kbd> <kbd>×</kbd> {say("any-order-end")}
        </span>
      </p>
      {beyond.length > 0 && (
        <>
          <TextInput
            label={say("over-reason")}
            required
            maxLength={500}
            value={reason}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
          />
          <OverIssueRequests order={order} itemIds={beyond.map(({ itemId }) => itemId)} />
        </>
      )}
      <div className="issue-foot">
        <div>
          <b className="medium">{say("picked", { done: moved.length, all: lines.length })}</b>
          <span className="block caption faint">{say("rest-later", { number: order.number })}</span>
        </div>
        <span className="space" />
        <Button kind="bare" icon="undo" disabled={!picking.mayUndo} onPress={picking.undo}>
          {say("undo-last")}
        </Button>
        <MainButton keys busy={busy} obstacles={obstacles} onPress={confirm}>
          {who === "" ? say("issue-plain") : say(direction === "issue" ? "issue-to" : "return-from", { name: who })}
        </MainButton>
      </div>
    </div>
  );
}

/** Numbers of the pieces themselves, for items that are told apart piece by piece. */
function Serials({ itemId, value, onChange }: { readonly itemId: string; readonly value: string; readonly onChange: (typed: string) => void }) {
  const item = useAnswer(itemEndpoints.read, { params: { id: itemId } }).data;
  if (item?.serialTracked !== true) return null;
  return (
    <TextInput
      label={text("repairs.screen.fact.serial")}
      size="xs"
      data-scan="own"
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}

/** Nobody was chosen yet, or nothing waits. */
export const NothingChosen = () => (
  <div className="issue-work">
    <h1>{say("title")}</h1>
    <p className="soft">{say("choose")}</p>
    <AllMissingParts />
    <p>
      <Link to="/repairs">{text("repairs.screen.title")}</Link>
    </p>
  </div>
);
