import { Menu } from "@mantine/core";
import { Charge } from "#contracts/repairs/charge.ts";
import { text } from "#web/platform/texts.ts";

type Props = { readonly value: Charge; readonly onChange: (value: Charge) => void; readonly editable: boolean };

/** Who bears a line. */
export function ChargePick({ value, onChange, editable }: Props) {
  const words = text(`repairs.charge.${value}`);
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
