import { Select } from "@mantine/core";
import { DEVICE_PLACES } from "#contracts/company/place.ts";
import { usePlaces } from "#web/modules/company/use-company.ts";
import { text } from "#web/platform/texts.ts";

type Props = {
  readonly label: string;
  readonly branchId: string;
  readonly value: string | null;
  readonly onChange: (placeId: string | null) => void;
  /** The place it is at: nothing is carried to where it lies. */
  readonly without?: string;
  readonly clearable?: boolean;
  readonly required?: boolean;
};

/** A place of the branch where customers' devices may lie, by its kind. */
export function PlaceChoice({ label, branchId, value, onChange, without, clearable = false, required = false }: Props) {
  const { places } = usePlaces(...DEVICE_PLACES);
  const here = places.filter((place) => place.branchId === branchId && place.id !== without);
  const groups = DEVICE_PLACES.map((kind) => ({
    group: text(`company.place.kind.${kind}`),
    items: here.filter((place) => place.kind === kind).map(({ id, name }) => ({ value: id, label: name })),
  }));
  return (
    <Select
      label={label}
      required={required}
      searchable
      clearable={clearable}
      data={groups.filter(({ items }) => items.length > 0)}
      value={value}
      nothingFoundMessage={text("platform.nothing-found")}
      onChange={onChange}
    />
  );
}
