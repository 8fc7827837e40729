import { Select } from "@mantine/core";
import { useState } from "react";
import { type ItemRow, ItemDraft, itemEndpoints } from "#contracts/catalog/item.ts";
import { priceAfter, ROUNDINGS } from "#contracts/catalog/reprice.ts";
import type { Bps, Minor } from "#contracts/kernel/measure.ts";
import { Amount } from "#web/kit/amount.tsx";
import { Segment } from "#web/kit/button.tsx";
import { FormDialog } from "#web/kit/dialog.tsx";
import { Lines } from "#web/kit/lines.tsx";
import { ShareField } from "#web/kit/number-field.tsx";
import { Sheet } from "#web/kit/sheet.tsx";
import type { Each } from "#web/ledger/bulk.ts";
import { call } from "#web/platform/client.ts";
import { currencySign, money } from "#web/platform/format.ts";
import { text } from "#web/platform/texts.ts";

type Props = { readonly rows: readonly ItemRow[]; readonly onGo: (each: Each<ItemRow>) => void; readonly onClose: () => void };
const say = (key: string, values = {}) => text(`catalog.screen.reprice.${key}`, values);
const SHOWN = 5;

/** Prices of the chosen items by a percent: what they become is seen before anything is written. */
export function RepriceDialog({ rows, onGo, onClose }: Props) {
  const [way, setWay] = useState<"up" | "down">("up");
  const [share, setShare] = useState<Bps>();
  const [step, setStep] = useState<number>(1_00);
  const after = (price: Minor) => priceAfter(price, { up: way === "up", share: share ?? (0 as Bps), step });
  const columns = [
    { key: "name", label: text("catalog.item.field.name"), phone: "title" as const, cell: ({ name }: ItemRow) => name },
    {
      key: "was",
      label: `${say("was")}, ${currencySign()}`,
      number: true,
      phone: "note" as const,
      cell: ({ price }: ItemRow) => <Amount minor={price} />,
    },
    {
      key: "becomes",
      label: `${say("becomes")}, ${currencySign()}`,
      number: true,
      phone: "aside" as const,
      cell: ({ price }: ItemRow) => (
        <b className="medium">
          <Amount minor={after(price)} />
        </b>
      ),
    },
  ];
  return (
    <FormDialog
      title={say("title", { count: rows.length })}
      verb={say("verb")}
      disabled={share === undefined || share === 0}
      wide
      onClose={onClose}
      onSubmit={async () => onGo(async ({ id }) => reprice(id, after))}
    >
      <div className="side-by-side">
        <Segment
          label={say("way")}
          value={way}
          onChange={setWay}
          options={[
            { value: "up", label: say("up") },
            { value: "down", label: say("down") },
          ]}
        />
        <ShareField label={say("percent")} value={share} onChange={(bps) => setShare(bps as Bps | undefined)} />
        <Select
          label={say("round")}
          allowDeselect={false}
          value={String(step)}
          data={ROUNDINGS.map((one) => ({ value: String(one), label: `${money(one)} ${currencySign()}` }))}
          onChange={(chosen) => setStep(Number(chosen))}
        />
      </div>
      <Sheet>
        <Lines label={say("becomes")} columns={columns} rows={rows.slice(0, SHOWN)} rowKey={({ id }) => id} />
      </Sheet>
      {rows.length > SHOWN && <p className="caption faint">{say("and-more", { count: rows.length - SHOWN })}</p>}
    </FormDialog>
  );
}

/** The price as it is now, not as the list showed it: a second press raises it a second time and no more. */
async function reprice(id: string, after: (price: Minor) => Minor) {
  const put = async (price: (was: Minor) => Minor) => {
    const item = await call(itemEndpoints.read, { params: { id } });
    const draft = ItemDraft.strip().parse(item);
    if (price(item.price) !== item.price)
      await call(itemEndpoints.change, { params: { id }, body: { version: item.version, draft: { ...draft, price: price(item.price) } } });
    return item.price;
  };
  const was = await put(after);
  return () => put(() => was);
}
