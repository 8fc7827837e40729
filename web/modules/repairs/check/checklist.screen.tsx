import { Textarea } from "@mantine/core";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { type Checklist, ChecklistDraft, checklistEndpoints } from "#contracts/repairs/checklist.ts";
import { Field } from "#web/kit/field.tsx";
import { Sheet } from "#web/kit/sheet.tsx";
import { TextOf } from "#web/ledger/card-fields.tsx";
import { CardFormPage } from "#web/ledger/card-page.tsx";
import { DocumentTimeline } from "#web/ledger/document-timeline.tsx";
import { useCardForm } from "#web/ledger/use-card-form.ts";
import { useNeededAnswer } from "#web/platform/query.ts";
import { text } from "#web/platform/texts.ts";
import { TypesOf } from "../codes/types-of.tsx";

const say = (key: string) => text(`repairs.checklist.${key}`);
const POINTS_MAX = 60;
const POINT_MAX = 200;

/** One checklist: its points line by line, and the devices it is for. */
export function ChecklistScreen() {
  const { id } = useParams({ strict: false }) as { id: string };
  return id === "new" ? <ChecklistForm /> : <KnownChecklist key={id} id={id} />;
}

function KnownChecklist({ id }: { readonly id: string }) {
  const list = useNeededAnswer(checklistEndpoints.read, { params: { id } });
  return <ChecklistForm key={list.version} list={list} />;
}

const pointsOf = (typed: string) =>
  typed
    .split("\n")
    .map((line) => line.trim().slice(0, POINT_MAX))
    .filter((line) => line !== "")
    .slice(0, POINTS_MAX)
    .map((line) => ({ text: line }));

function ChecklistForm({ list }: { readonly list?: Checklist }) {
  const navigate = useNavigate();
  const form = useCardForm<Checklist, ChecklistDraft>({
    endpoints: checklistEndpoints,
    card: list,
    begin: () => (list === undefined ? { name: "", typeIds: [], points: [] } : ChecklistDraft.strip().parse(list)),
    done: ({ id }) => {
      if (list === undefined) void navigate({ to: `/settings/checklists/${id}`, replace: true });
    },
  });
  const { draft } = form;
  const [lines, setLines] = useState(() => draft.points.map((point) => point.text).join("\n"));
  return (
    <CardFormPage
      form={form}
      title={list?.name ?? say("new")}
      list="/settings/checklists"
      card={list}
      archive={checklistEndpoints.archive}
      missing={[...(draft.name.trim() === "" ? [say("name-first")] : []), ...(draft.points.length === 0 ? [say("points-first")] : [])]}
      side={list && <DocumentTimeline endpoints={checklistEndpoints} id={list.id} kind="repairs.checklist" />}
    >
      <Sheet>
        <TextOf form={form} name="name" autoFocus={list === undefined} />
        <TypesOf form={form} note={say("types-note")} />
        <Field label={say("field.points")} htmlFor="points" note={say("points-note")}>
          <Textarea
            id="points"
            autosize
            minRows={6}
            maxRows={24}
            value={lines}
            disabled={!form.mayWrite}
            onChange={({ currentTarget: { value } }) => {
              setLines(value);
              form.set({ points: pointsOf(value) });
            }}
          />
        </Field>
      </Sheet>
    </CardFormPage>
  );
}
