import "./company.css";
import { TextInput } from "@mantine/core";
import { useState } from "react";
import { type Numbering, NumberDigits, NumberPrefix, numberingEndpoints } from "#contracts/ledger/numbering.ts";
import { Button, Segment } from "#web/kit/button.tsx";
import type { Column } from "#web/kit/column.ts";
import { FormDialog } from "#web/kit/dialog.tsx";
import { JobTag } from "#web/kit/job-tag.tsx";
import { Lines } from "#web/kit/lines.tsx";
import { QuantityField } from "#web/kit/number-field.tsx";
import { Bones, Page, Sheet } from "#web/kit/sheet.tsx";
import { toast } from "#web/kit/toast.tsx";
import { useAction, useAnswer } from "#web/platform/query.ts";
import { branchNow, useSession } from "#web/platform/session.ts";
import { hasText, text } from "#web/platform/texts.ts";
import { SettingsBack } from "./settings-back.tsx";

const say = (key: string, values = {}) => text(`company.screen.${key}`, values);
const nameOf = ({ document, kind }: Numbering): string => {
  const own = `company.screen.numbered.${kind}`;
  return hasText(own) ? text(own) : text(document);
};

/** How documents are numbered in each branch. */
export function NumberingScreen() {
  const { branches } = useSession();
  const [branchId, setBranchId] = useState(branchNow() ?? "");
  const rows = useAnswer(numberingEndpoints.list, { query: { branchId } }, { enabled: branchId !== "" }).data;
  const [changing, setChanging] = useState<Numbering>();
  const columns: Column<Numbering>[] = [
    { key: "what", label: say("documents"), phone: "title", cell: (row) => <b className="medium">{nameOf(row)}</b> },
    { key: "prefix", label: say("prefix"), width: "120px", cell: ({ prefix }) => prefix },
    { key: "digits", label: say("digits"), number: true, width: "90px", cell: ({ digits }) => digits },
    { key: "next", label: say("next-number"), width: "170px", phone: "note", cell: ({ next }) => <JobTag number={next} /> },
    {
      key: "act",
      label: "",
      width: "120px",
      phone: "aside",
      cell: (row) => (
        <Button size="low" onPress={() => setChanging(row)}>
          {text("platform.change")}
        </Button>
      ),
    },
  ];
  return (
    <Page narrow title={say("numbering")} back={<SettingsBack />}>
      <p className="soft">{say("numbering-note")}</p>
      {branches.length > 1 && (
        <div>
          <Segment
            label={text("platform.branch")}
            value={branchId}
            onChange={setBranchId}
            options={branches.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </div>
      )}
      <Sheet edge>
        {rows === undefined ? (
          <div className="inside">
            <Bones lines={6} />
          </div>
        ) : (
          <Lines label={say("numbering")} columns={columns} rows={rows} rowKey={({ kind }) => kind} />
        )}
      </Sheet>
      {changing && <ChangeNumbering key={changing.kind} branchId={branchId} row={changing} onClose={() => setChanging(undefined)} />}
    </Page>
  );
}

function ChangeNumbering({ branchId, row, onClose }: { readonly branchId: string; readonly row: Numbering; readonly onClose: () => void }) {
  const [prefix, setPrefix] = useState(row.prefix);
  const [digits, setDigits] = useState(row.digits);
  const change = useAction(numberingEndpoints.change, { done: () => toast(text("platform.saved")) });
  const whole = NumberPrefix.safeParse(prefix).success && NumberDigits.safeParse(digits).success;
  return (
    <FormDialog
      title={nameOf(row)}
      verb={text("platform.save")}
      disabled={!whole}
      onClose={onClose}
      onSubmit={() => change.runAsync({ params: { kind: row.kind }, body: { branchId, prefix, digits } })}
    >
      <TextInput
        label={say("prefix")}
        description={say("prefix-note")}
        value={prefix}
        maxLength={12}
        data-autofocus
        onChange={({ currentTarget }) => setPrefix(currentTarget.value.trim())}
      />
      <QuantityField
        label={say("digits")}
        value={(digits * 1_000) as never}
        onChange={(milli) => setDigits(Math.round((milli ?? 0) / 1_000))}
        error={NumberDigits.safeParse(digits).success ? undefined : say("digits-note")}
      />
      {whole && (
        <p className="soft">
          {say("next-will-be")} <JobTag number={`${prefix}-${String(row.last + 1).padStart(digits, "0")}`} />
        </p>
      )}
    </FormDialog>
  );
}
