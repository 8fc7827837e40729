import { Select } from "@mantine/core";
import { itemEndpoints } from "#contracts/catalog/item.ts";
import { useItems } from "#web/modules/catalog/item-parts.tsx";
import { useAnswer } from "#web/platform/query.ts";
import { text } from "#web/platform/texts.ts";

type Props = { readonly itemId: string; readonly value: string | undefined; readonly onChange: (analogueId: string | undefined) => void };

const say = (key: string) => text(`repairs.screen.order.${key}`);

/** Another item that may go out in place of the one on the order, as its card names them; nothing where there is none. */
export function AnaloguePick({ itemId, value, onChange }: Props) {
  const item = useAnswer(itemEndpoints.read, { params: { id: itemId } }).data;
  const analogues = useItems(item?.analogues ?? []).filter(({ archived }) => !archived);
  if (analogues.length === 0) return null;
  return (
    <Select
      size="xs"
      aria-label={say("instead-pick")}
      placeholder={say("instead-none")}
      clearable
      data={analogues.map(({ id, name, code }) => ({ value: id, label: [name, code].filter(Boolean).join(" · ") }))}
      value={value ?? null}
      onChange={(chosen) => onChange(chosen ?? undefined)}
    />
  );
}
