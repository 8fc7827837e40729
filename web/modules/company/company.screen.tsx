import { useNavigate } from "@tanstack/react-router";
import { ActSignature, type Organization, OrganizationDraft, organizationEndpoints, TaxStatus } from "#contracts/company/organization.ts";
import { LANGUAGES } from "#contracts/kernel/wording.ts";
import { Bones, Page, Sheet } from "#web/kit/sheet.tsx";
import { SelectOf, ShareOf, TextOf } from "#web/ledger/card-fields.tsx";
import { CardFormPage } from "#web/ledger/card-page.tsx";
import { DocumentTimeline } from "#web/ledger/document-timeline.tsx";
import { useCardForm } from "#web/ledger/use-card-form.ts";
import { loadSession } from "#web/platform/session.ts";
import { languageNames, text } from "#web/platform/texts.ts";
import { LogoField } from "./logo.tsx";
import { useCompany } from "./use-company.ts";

/** In whose name the shop works: what stands on papers, and how it is taxed. */
export function CompanyScreen() {
  const { company, none } = useCompany();
  if (company === undefined && !none)
    return (
      <Page narrow title={text("company.organization.title")}>
        <Bones lines={8} height={20} />
      </Page>
    );
  return <CompanyForm key={company?.version ?? 0} {...(company === undefined ? {} : { company })} />;
}

function CompanyForm({ company }: { readonly company?: Organization }) {
  const navigate = useNavigate();
  const form = useCardForm<Organization, OrganizationDraft>({
    endpoints: organizationEndpoints,
    card: company,
    fieldOf: { "company.iban-wrong": "iban", "company.edrpou-wrong": "edrpou" },
    begin: () => (company === undefined ? { ...OrganizationDraft.parse({ name: "-" }), name: "" } : OrganizationDraft.strip().parse(company)),
    done: () => {
      void loadSession();
      void navigate({ to: "/settings/company" });
    },
  });
  const { draft, set } = form;
  const say = (key: string) => text(`company.screen.${key}`);
  const taxed = {
    ...form,
    set: (change: Partial<OrganizationDraft>) =>
      set({ ...change, ...(change.taxStatus !== undefined && change.taxStatus !== "vat-payer" ? { vatRate: 0 as never } : {}) }),
  };
  return (
    <CardFormPage
      form={form}
      title={text("company.organization.title")}
      list="/settings"
      missing={draft.name.trim() === "" ? [say("company-name-first")] : []}
      side={company && <DocumentTimeline endpoints={organizationEndpoints} id={company.id} kind="company.organization" />}
    >
      <Sheet>
        <TextOf form={form} name="name" note={say("name-note")} />
        <TextOf form={form} name="legalName" maxLength={300} note={say("legal-name-note")} />
        <TextOf form={form} name="edrpou" maxLength={10} inputMode="numeric" />
        <TextOf form={form} name="address" maxLength={300} />
        <TextOf form={form} name="phone" maxLength={40} inputMode="tel" />
        <TextOf form={form} name="email" maxLength={254} inputMode="email" />
        {company && <LogoField company={company} value={draft.logo} mayWrite={form.mayWrite} onChange={(logo) => set({ logo })} />}
      </Sheet>
      <Sheet title={say("tax")}>
        <SelectOf
          form={taxed}
          name="taxStatus"
          options={TaxStatus.options.map((value) => ({ value, label: text(`company.organization.taxStatus.${value}`) }))}
        />
        {draft.taxStatus === "vat-payer" && (
          <>
            <ShareOf form={form} name="vatRate" empty={0} note={say("vat-note")} />
            <TextOf form={form} name="taxNumber" maxLength={12} inputMode="numeric" />
          </>
        )}
        <SelectOf
          form={form}
          name="actSignature"
          options={ActSignature.options.map((value) => ({ value, label: text(`company.organization.actSignature.${value}`) }))}
        />
      </Sheet>
      <Sheet title={say("bank")}>
        <TextOf form={form} name="iban" maxLength={34} placeholder="UA" />
        <TextOf form={form} name="bank" />
      </Sheet>
      <Sheet title={say("where")}>
        <SelectOf
          form={form}
          name="language"
          options={LANGUAGES.map((value) => ({ value, label: languageNames[value] }))}
          note={say("language-note")}
        />
        <TextOf form={form} name="timezone" maxLength={60} note={say("timezone-note")} />
        <TextOf form={form} name="currency" maxLength={3} note={say("currency-note")} />
        <TextOf form={form} name="country" maxLength={2} />
      </Sheet>
    </CardFormPage>
  );
}
