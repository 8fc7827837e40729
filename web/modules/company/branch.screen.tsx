import "./company.css";
import { useNavigate, useParams } from "@tanstack/react-router";
import { type Branch, BranchDraft, branchEndpoints } from "#contracts/company/branch.ts";
import { TextInput } from "@mantine/core";
import { Button, IconButton } from "#web/kit/button.tsx";
import { DayField } from "#web/kit/day-field.tsx";
import { Sheet } from "#web/kit/sheet.tsx";
import { NoneYet } from "#web/ledger/about.tsx";
import { TextOf } from "#web/ledger/card-fields.tsx";
import { CardFormPage } from "#web/ledger/card-page.tsx";
import { DocumentTimeline } from "#web/ledger/document-timeline.tsx";
import { useCardForm } from "#web/ledger/use-card-form.ts";
import { today } from "#web/platform/format.ts";
import { useNeededAnswer } from "#web/platform/query.ts";
import { loadSession } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { WeekHours } from "./week-hours.tsx";

const say = (key: string, values = {}) => text(`company.screen.${key}`, values);

/** A place where customers come: its hours, its holidays, the letters in its numbers. */
export function BranchScreen() {
  const { id } = useParams({ strict: false }) as { id: string };
  return id === "new" ? <BranchForm /> : <KnownBranch key={id} id={id} />;
}

function KnownBranch({ id }: { readonly id: string }) {
  const branch = useNeededAnswer(branchEndpoints.read, { params: { id } });
  return <BranchForm key={branch.version} branch={branch} />;
}

const usual = (): BranchDraft => ({
  ...BranchDraft.parse({ name: "-", schedule: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: "09:00", closes: "18:00" })) }),
  name: "",
});

function BranchForm({ branch }: { readonly branch?: Branch }) {
  const navigate = useNavigate();
  const form = useCardForm<Branch, BranchDraft>({
    endpoints: branchEndpoints,
    card: branch,
    fieldOf: { "company.code-taken": "code" },
    begin: () => (branch === undefined ? usual() : BranchDraft.strip().parse(branch)),
    done: ({ id }) => {
      void loadSession();
      if (branch === undefined) void navigate({ to: `/settings/branches/${id}`, replace: true });
    },
  });
  const { draft, set } = form;
  const crooked = draft.schedule.some(({ opens, closes }) => opens >= closes);
  const upper = {
    ...form,
    set: (change: Partial<BranchDraft>) =>
      set(
        change.code === undefined
          ? change
          : {
              code: change.code
                .toUpperCase()
                .replaceAll(/[^A-Z0-9]/g, "")
                .slice(0, 6),
            },
      ),
  };
  return (
    <CardFormPage
      form={form}
      title={branch?.name ?? text("company.branch.new")}
      list="/settings/branches"
      card={branch}
      archive={branchEndpoints.archive}
      missing={[
        ...(draft.name.trim() === "" ? [say("branch-name-first")] : []),
        ...(crooked ? [say("hours-crooked")] : []),
        ...(draft.daysOff.some(({ name }) => name.trim() === "") ? [say("day-off-name-first")] : []),
      ]}
      side={branch && <DocumentTimeline endpoints={branchEndpoints} id={branch.id} kind="company.branch" />}
    >
      <Sheet>
        <TextOf form={form} name="name" autoFocus={branch === undefined} />
        <TextOf form={upper} name="code" maxLength={6} note={say("code-note")} />
        <TextOf form={form} name="address" maxLength={300} />
        <TextOf form={form} name="phone" maxLength={40} inputMode="tel" />
      </Sheet>
      <Sheet title={text("company.branch.field.schedule")}>
        <WeekHours value={draft.schedule} disabled={!form.mayWrite} onChange={(schedule) => set({ schedule })} />
      </Sheet>
      <Sheet
        title={text("company.branch.field.daysOff")}
        count={draft.daysOff.length || undefined}
        footer={
          form.mayWrite && (
            <Button size="low" icon="plus" onPress={() => set({ daysOff: [...draft.daysOff, { on: today(), name: "" }] })}>
              {say("add-day-off")}
            </Button>
          )
        }
      >
        {draft.daysOff.length === 0 && <NoneYet>{say("no-days-off")}</NoneYet>}
        <ul className="days-off">
          {draft.daysOff.map((day, place) => {
            const put = (change: Partial<typeof day>) =>
              set({ daysOff: draft.daysOff.map((one, at) => (at === place ? { ...one, ...change } : one)) });
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: the rows are edited in place.
              <li key={place}>
                <DayField label={say("day")} quietLabel value={day.on} onChange={(on) => on && put({ on })} />
                <TextInput
                  aria-label={say("day-off-name")}
                  placeholder={say("day-off-name")}
                  value={day.name}
                  maxLength={200}
                  disabled={!form.mayWrite}
                  onChange={({ currentTarget }) => put({ name: currentTarget.value })}
                />
                {form.mayWrite && (
                  <IconButton
                    icon="trash"
                    label={text("platform.remove-named", { name: day.name })}
                    onPress={() => set({ daysOff: draft.daysOff.filter((_, at) => at !== place) })}
                  />
                )}
              </li>
            );
          })}
        </ul>
      </Sheet>
    </CardFormPage>
  );
}
