import { Select } from "@mantine/core";
import { type FaultKind, faultCodeEndpoints } from "#contracts/repairs/fault-code.ts";
import { Field } from "#web/kit/field.tsx";
import { useAnswer } from "#web/platform/query.ts";
import { useSession } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";

const CODES_MAX = 200;

type Props = {
  readonly kind: FaultKind;
  /** Only codes for this type of device, its trade, or everything. */
  readonly typeId: string | undefined;
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
  readonly disabled?: boolean;
  /** As a line of a form, its label beside it. */
  readonly line?: boolean;
};

/** A word of the shop's reference of troubles; nothing is shown where the shop has none of the kind. */
export function CodePick({ kind, typeId, value, onChange, disabled = false, line = false }: Props) {
  const { may } = useSession();
  const query = { kind, typeId, limit: CODES_MAX };
  const { data } = useAnswer(faultCodeEndpoints.list, { query }, { enabled: may("repairs.fault-code.read"), keep: true });
  const known = useAnswer(faultCodeEndpoints.read, { params: { id: value ?? "" } }, { enabled: value !== null }).data;
  const rows = data?.rows ?? [];
  const own = value !== null && known !== undefined && !rows.some(({ id }) => id === value) ? [known] : [];
  const all = [...own, ...rows];
  if (all.length === 0) return null;
  const label = text(`repairs.screen.codes.${kind}`);
  const choice = (
    <Select
      {...(line ? { "aria-label": label } : { label })}
      placeholder={text("repairs.screen.codes.choose")}
      searchable
      clearable
      disabled={disabled}
      data={all.map(({ id, code, name }) => ({ value: id, label: code === null ? name : `${code} · ${name}` }))}
      value={value}
      onChange={onChange}
    />
  );
  return line ? <Field label={label}>{choice}</Field> : choice;
}
