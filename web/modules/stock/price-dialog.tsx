import { useState } from "react";
import type { Minor } from "#contracts/kernel/measure.ts";
import type { Receipt } from "#contracts/stock/receipt.ts";
import { FormDialog } from "#web/kit/dialog.tsx";
import { MoneyField } from "#web/kit/number-field.tsx";
import type { StepDialogProps } from "#web/ledger/document-page.tsx";
import { text } from "#web/platform/texts.ts";
import { useKnownItems } from "./line.ts";

type Props = StepDialogProps & { readonly lines: Receipt["lines"] };

/** The supplier's paper is here: what the counted goods cost, line by line. */
export function PriceDialog({ lines, onTake, onClose }: Props) {
  const waiting = lines.filter(({ cost }) => cost === null);
  const items = useKnownItems(lines);
  const [costs, setCosts] = useState<Readonly<Record<number, Minor | undefined>>>({});
  return (
    <FormDialog
      title={text("stock.receipt.price")}
      verb={text("stock.receipt.price")}
      disabled={waiting.some(({ line }) => costs[line] === undefined)}
      onClose={onClose}
      onSubmit={() => onTake({ prices: waiting.map(({ line }) => ({ line, cost: costs[line] })) })}
    >
      <p className="soft">{text("stock.screen.price-means")}</p>
      {waiting.map(({ line, itemId, quantity }) => (
        <MoneyField
          key={line}
          label={`${items.get(itemId)?.name ?? ""} × ${quantity / 1_000}`}
          value={costs[line]}
          onChange={(cost) => setCosts({ ...costs, [line]: cost })}
        />
      ))}
    </FormDialog>
  );
}
