import { MultiSelect } from "@mantine/core";
import { useNavigate, useParams } from "@tanstack/react-router";
import { ROLES } from "#contracts/access/roles.ts";
import { BAN_RULES, bannedThrough, type EditBan, EditBanDraft, editBanEndpoints, SECTIONS } from "#contracts/money/edit-ban.ts";
import { Field } from "#web/kit/field.tsx";
import { Sheet } from "#web/kit/sheet.tsx";
import { DayOf, SelectOf, TextOf, WholeOf } from "#web/ledger/card-fields.tsx";
import { CardFormPage } from "#web/ledger/card-page.tsx";
import { DocumentTimeline } from "#web/ledger/document-timeline.tsx";
import { useCardForm } from "#web/ledger/use-card-form.ts";
import { dayInWords, today } from "#web/platform/format.ts";
import { useNeededAnswer } from "#web/platform/query.ts";
import { useSession } from "#web/platform/session.ts";
import { hasText, text } from "#web/platform/texts.ts";

const say = (key: string, values = {}) => text(`money.edit-ban.${key}`, values);
const roleName = (code: string): string => (hasText(`access.role.${code}`) ? text(`access.role.${code}`) : code);

/** One ban: whose documents, through which day, whom it does not bind. */
export function EditBanScreen() {
  const { id } = useParams({ strict: false }) as { id: string };
  return id === "new" ? <EditBanForm /> : <KnownBan key={id} id={id} />;
}

function KnownBan({ id }: { readonly id: string }) {
  const ban = useNeededAnswer(editBanEndpoints.read, { params: { id } });
  return <EditBanForm key={ban.version} ban={ban} />;
}

function EditBanForm({ ban }: { readonly ban?: EditBan }) {
  const navigate = useNavigate();
  const { branches } = useSession();
  const form = useCardForm<EditBan, EditBanDraft>({
    endpoints: editBanEndpoints,
    card: ban,
    fieldOf: { "money.ban-ahead": "day", "money.ban-day-needed": "day" },
    begin: () =>
      ban === undefined
        ? { name: "", section: "all", branchId: null, rule: "month", day: null, days: 0, exceptRoles: [] }
        : EditBanDraft.strip().parse(ban),
    done: ({ id }) => {
      if (ban === undefined) void navigate({ to: `/edit-bans/${id}`, replace: true });
    },
  });
  const { draft } = form;
  const through = bannedThrough(draft, today());
  return (
    <CardFormPage
      form={form}
      title={ban?.name ?? say("new")}
      list="/edit-bans"
      card={ban}
      archive={editBanEndpoints.archive}
      missing={[...(draft.name.trim() === "" ? [say("name-first")] : []), ...(through === null ? [text("money.ban-day-needed")] : [])]}
      side={ban && <DocumentTimeline endpoints={editBanEndpoints} id={ban.id} kind="money.edit-ban" />}
    >
      <Sheet>
        <TextOf form={form} name="name" autoFocus={ban === undefined} />
        <SelectOf form={form} name="section" options={SECTIONS.map((value) => ({ value, label: say(`section.${value}`) }))} />
        {branches.length > 1 && (
          <SelectOf form={form} name="branchId" clearable options={branches.map(({ id, name }) => ({ value: id, label: name }))} />
        )}
        <SelectOf form={form} name="rule" options={BAN_RULES.map((value) => ({ value, label: say(`rule.${value}`) }))} />
        {draft.rule === "day" && <DayOf form={form} name="day" />}
        {draft.rule === "month" && <WholeOf form={form} name="days" label={say("grace")} />}
        {draft.rule === "age" && <WholeOf form={form} name="days" label={say("age")} />}
        <Field label={say("field.exceptRoles")} htmlFor="exceptRoles">
          <MultiSelect
            id="exceptRoles"
            data={[...new Set([...ROLES, ...draft.exceptRoles])].map((value) => ({ value, label: roleName(value) }))}
            value={[...draft.exceptRoles]}
            disabled={!form.mayWrite}
            placeholder={draft.exceptRoles.length === 0 ? say("nobody") : ""}
            onChange={(exceptRoles) => form.set({ exceptRoles })}
          />
        </Field>
        {through !== null && <p className="soft small-text">{say("today", { through: dayInWords(through) })}</p>}
      </Sheet>
    </CardFormPage>
  );
}
