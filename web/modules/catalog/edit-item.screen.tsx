import { Autocomplete } from "@mantine/core";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { type Item, ITEM_KINDS, ItemDraft, type ItemKind, itemCategories, itemEndpoints, UNITS } from "#contracts/catalog/item.ts";
import { Milli, type Minor, taxInside } from "#contracts/kernel/measure.ts";
import { Field, Options } from "#web/kit/field.tsx";
import { QuantityField } from "#web/kit/number-field.tsx";
import { Sheet } from "#web/kit/sheet.tsx";
import { MoneyOf, ProseOf, QuantityOf, SelectOf, ShareOf, SwitchOf, TextOf, WholeOf } from "#web/ledger/card-fields.tsx";
import { CardFormPage } from "#web/ledger/card-page.tsx";
import { useCardForm } from "#web/ledger/use-card-form.ts";
import { useCompany } from "#web/modules/company/use-company.ts";
import { PartyPick } from "#web/modules/parties/party-pick.tsx";
import { moneyWithSign, percent } from "#web/platform/format.ts";
import { useAnswer, useNeededAnswer } from "#web/platform/query.ts";
import { text } from "#web/platform/texts.ts";
import { Analogues, Barcodes, KitLines } from "./item-lists.tsx";

const FIELDS = {
  "catalog.code-taken": "code",
  "catalog.barcode-taken": "barcodes",
  "catalog.no-such-supplier": "supplierId",
  "catalog.kit-in-kit": "kit",
};
const UNIT_OF: Readonly<Record<ItemKind, ItemDraft["unit"]>> = { work: "service", goods: "piece", supplies: "piece", kit: "set" };

export const NewItemScreen = () => <ItemForm />;

export function EditItemScreen() {
  const { id } = useParams({ strict: false }) as { id: string };
  const item = useNeededAnswer(itemEndpoints.read, { params: { id } });
  return <ItemForm key={item.version} item={item} />;
}

const empty = (kind: ItemKind): ItemDraft => ({ ...ItemDraft.parse({ kind, name: "-", unit: UNIT_OF[kind] }), name: "" });

function ItemForm({ item }: { readonly item?: Item }) {
  const navigate = useNavigate();
  const { kind } = useSearch({ strict: false }) as { kind?: ItemKind };
  const { company } = useCompany();
  const categories = useAnswer(itemCategories).data ?? [];
  const form = useCardForm<Item, ItemDraft>({
    endpoints: itemEndpoints,
    card: item,
    fieldOf: FIELDS,
    apart: kind ? `.${kind}` : "",
    begin: () => (item === undefined ? empty(ITEM_KINDS.find((one) => one === kind) ?? "goods") : ItemDraft.strip().parse(item)),
    done: ({ id }) => void navigate({ to: `/catalog/${id}`, replace: true }),
  });
  const { draft, set, wrong } = form;
  const label = (field: string) => text(`catalog.item.field.${field}`);
  const unit = text(`catalog.item.unit.${draft.unit}`);
  const stocked = draft.kind === "goods" || draft.kind === "supplies";
  const rate = draft.vatRate ?? company?.vatRate ?? 0;
  const turnInto = (next: ItemKind) =>
    set({
      kind: next,
      unit: draft.unit === UNIT_OF[draft.kind] ? UNIT_OF[next] : draft.unit,
      kit: next === "kit" || next === "work" ? draft.kit : [],
    });
  return (
    <CardFormPage
      form={form}
      title={item?.name ?? text(`catalog.screen.new.${draft.kind}`)}
      list="/catalog"
      missing={[
        ...(draft.name.trim() === "" ? [text("catalog.screen.name-first")] : []),
        ...(draft.kind === "kit" && draft.kit.length === 0 ? [text("catalog.screen.kit-first")] : []),
      ]}
    >
      <Sheet>
        {item === undefined && (
          <Field label={label("kind")}>
            <Options
              label={label("kind")}
              value={draft.kind}
              onChange={turnInto}
              options={ITEM_KINDS.map((value) => ({ value, label: text(`catalog.item.kind.${value}`) }))}
            />
          </Field>
        )}
        <TextOf form={form} name="name" required autoFocus={item === undefined} />
        <TextOf form={form} name="code" maxLength={60} scans />
        <Field label={label("category")} htmlFor="category">
          <Autocomplete
            id="category"
            data={categories}
            value={draft.category ?? ""}
            maxLength={80}
            error={wrong("category")}
            onChange={(category) => set({ category })}
          />
        </Field>
        <SelectOf form={form} name="unit" options={UNITS.map((value) => ({ value, label: text(`catalog.item.unit.${value}`) }))} />
      </Sheet>
      <Sheet title={text("catalog.screen.price")}>
        <MoneyOf
          form={form}
          name="price"
          empty={0}
          note={
            rate > 0
              ? text("catalog.screen.vat-inside", { rate: percent(rate), sum: moneyWithSign(taxInside(draft.price as Minor, rate as never)) })
              : text("catalog.screen.no-vat")
          }
        />
        {company?.taxStatus === "vat-payer" && (
          <ShareOf form={form} name="vatRate" note={text("catalog.screen.vat-as-company", { rate: percent(company.vatRate) })} />
        )}
        {!stocked && <QuantityOf form={form} name="normHours" unit={text("catalog.item.unit.hour")} />}
        <WholeOf form={form} name="warrantyMonths" unit={text("catalog.screen.months")} />
        <WholeOf form={form} name="warrantyDays" unit={text("catalog.screen.days")} />
        <QuantityField
          label={text("catalog.item.field.warrantyCounter")}
          value={draft.warrantyCounter === null ? undefined : Milli.parse(draft.warrantyCounter * 1_000)}
          onChange={(counter) => set({ warrantyCounter: counter === undefined || counter < 1_000 ? null : Math.round(counter / 1_000) })}
        />
      </Sheet>
      {!stocked && (
        <Sheet title={draft.kind === "kit" ? label("kit") : text("catalog.screen.norm")} count={draft.kit.length || undefined}>
          <KitLines work={draft.kind === "work"} value={draft.kit} error={wrong("kit")} onChange={(kit) => set({ kit })} />
        </Sheet>
      )}
      {stocked && (
        <Sheet title={text("catalog.screen.keeping")}>
          <Field label={label("barcodes")} error={wrong("barcodes")}>
            <Barcodes value={draft.barcodes} onChange={(barcodes) => set({ barcodes })} />
          </Field>
          <QuantityOf form={form} name="minStock" unit={unit} note={text("catalog.screen.min-note")} />
          <SwitchOf form={form} name="serialTracked" said={text("catalog.screen.serials-said")} />
          <Field label={label("supplierId")} htmlFor="supplierId">
            <PartyPick
              id="supplierId"
              only="supplier"
              label={label("supplierId")}
              value={draft.supplierId}
              error={wrong("supplierId")}
              onChange={(supplierId) => set({ supplierId })}
            />
          </Field>
        </Sheet>
      )}
      {draft.kind !== "kit" && (
        <Sheet title={label("analogues")}>
          <Analogues self={item?.id} kind={draft.kind} value={draft.analogues} onChange={(analogues) => set({ analogues })} />
        </Sheet>
      )}
      <Sheet>
        <ProseOf form={form} name="notes" />
      </Sheet>
    </CardFormPage>
  );
}
