import { Menu } from "@mantine/core";
import { Charge } from "#contracts/repairs/charge.ts";
import { WHOLE } from "#contracts/repairs/paying.ts";
import { percent } from "#web/platform/format.ts";
import { text } from "#web/platform/texts.ts";

type Props = { readonly value: Charge; readonly share: number; readonly onChange: (value: Charge) => void; readonly editable: boolean };

/** Who bears a line, and how much of it where somebody else bears the rest. */
export function ChargePick({ value, share, onChange, editable }: Props) {
  const words = `${text(`repairs.charge.${value}`)}${share < WHOLE ? ` ${percent(share)}` : ""}`;
  if (!editable) return <span className={value === "customer" ? undefined : "soft"}>{words}</span>;
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <button type="button" className="cell-button" aria-label={text("repairs.screen.order.payer-of", { payer: words })}>
          {words}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {Charge.options.map((one) => (
          <Menu.Item key={one} onClick={() => onChange(one)} {...(one === value ? { "aria-current": true } : {})}>
            {text(`repairs.charge.${one}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
