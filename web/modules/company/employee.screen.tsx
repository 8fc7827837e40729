import { useNavigate, useParams } from "@tanstack/react-router";
import { userEndpoints } from "#contracts/access/user.ts";
import { type Employee, EmployeeDraft, employeeEndpoints, SEE_WAGES } from "#contracts/company/employee.ts";
import { Field } from "#web/kit/field.tsx";
import { Icon } from "#web/kit/icon.tsx";
import { Sheet } from "#web/kit/sheet.tsx";
import { MoneyOf, SelectOf, ShareOf, TextOf } from "#web/ledger/card-fields.tsx";
import { CardFormPage } from "#web/ledger/card-page.tsx";
import { DocumentTimeline } from "#web/ledger/document-timeline.tsx";
import { useCardForm } from "#web/ledger/use-card-form.ts";
import { useAnswer, useNeededAnswer } from "#web/platform/query.ts";
import { branchNow, useSession } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";

const say = (key: string) => text(`company.screen.${key}`);

/** Somebody who works here: where, as whom, and for whom it may be seen: for what wages. */
export function EmployeeScreen() {
  const { id } = useParams({ strict: false }) as { id: string };
  return id === "new" ? <EmployeeForm /> : <KnownEmployee key={id} id={id} />;
}

function KnownEmployee({ id }: { readonly id: string }) {
  const employee = useNeededAnswer(employeeEndpoints.read, { params: { id } });
  return <EmployeeForm key={employee.version} employee={employee} />;
}

function EmployeeForm({ employee }: { readonly employee?: Employee }) {
  const navigate = useNavigate();
  const { branches, may } = useSession();
  const users = useAnswer(userEndpoints.list, { query: { limit: 200 } }, { enabled: may("access.user.read") }).data?.rows ?? [];
  const form = useCardForm<Employee, EmployeeDraft>({
    endpoints: employeeEndpoints,
    card: employee,
    fieldOf: { "company.user-taken": "userId", "company.no-such-branch": "branchIds" },
    begin: () =>
      employee === undefined
        ? { name: "", position: null, branchIds: [branchNow() ?? ""].filter(Boolean), phone: null, wageShare: null, wageRate: null, userId: null }
        : EmployeeDraft.strip().parse(employee),
    done: ({ id }) => {
      if (employee === undefined) void navigate({ to: `/settings/employees/${id}`, replace: true });
    },
  });
  const { draft, set, wrong } = form;
  const toggle = (id: string) =>
    set({ branchIds: draft.branchIds.includes(id) ? draft.branchIds.filter((one) => one !== id) : [...draft.branchIds, id] });
  return (
    <CardFormPage
      form={form}
      title={employee?.name ?? text("company.employee.new")}
      list="/settings/employees"
      card={employee}
      archive={employeeEndpoints.archive}
      missing={[
        ...(draft.name.trim() === "" ? [say("employee-name-first")] : []),
        ...(draft.branchIds.length === 0 ? [say("employee-branch-first")] : []),
      ]}
      side={employee && <DocumentTimeline endpoints={employeeEndpoints} id={employee.id} kind="company.employee" />}
    >
      <Sheet>
        <TextOf form={form} name="name" autoFocus={employee === undefined} />
        <TextOf form={form} name="position" />
        <TextOf form={form} name="phone" maxLength={40} inputMode="tel" />
        <Field
          label={text("company.employee.field.branchIds")}
          error={wrong("branchIds")}
          note={draft.branchIds.length > 1 ? say("first-branch-home") : undefined}
        >
          <div className="chips">
            {branches.map(({ id, name }) => {
              const on = draft.branchIds.includes(id);
              return (
                <button
                  key={id}
                  type="button"
                  className={on ? "chip on" : "chip"}
                  aria-pressed={on}
                  disabled={!form.mayWrite}
                  onClick={() => toggle(id)}
                >
                  {on && <Icon name="check" size="small" />}
                  {name}
                </button>
              );
            })}
          </div>
        </Field>
        {may("access.user.read") && (
          <SelectOf
            form={form}
            name="userId"
            clearable
            options={users.map(({ id, name, login }) => ({ value: id, label: `${name} (${login})` }))}
            note={say("user-note")}
          />
        )}
      </Sheet>
      {may(SEE_WAGES) && (
        <Sheet title={say("wages")}>
          <ShareOf form={form} name="wageShare" note={say("share-note")} />
          <MoneyOf form={form} name="wageRate" note={say("rate-note")} />
        </Sheet>
      )}
    </CardFormPage>
  );
}
