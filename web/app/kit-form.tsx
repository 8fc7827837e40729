import { Checkbox, Select, TextInput } from "@mantine/core";
import { useState } from "react";
import type { Milli, Minor } from "#contracts/kernel/measure.ts";
import { Person } from "#web/kit/avatar.tsx";
import { Button } from "#web/kit/button.tsx";
import { Chips } from "#web/kit/chips.tsx";
import { DayField } from "#web/kit/day-field.tsx";
import { Field, Found, Options } from "#web/kit/field.tsx";
import { CountField, MoneyField, QuantityField } from "#web/kit/number-field.tsx";
import { PhoneField } from "#web/kit/phone-field.tsx";
import { PhotoStrip } from "#web/kit/photo-strip.tsx";
import { Sheet } from "#web/kit/sheet.tsx";
import { SignaturePad } from "#web/kit/signature-pad.tsx";
import { toast } from "#web/kit/toast.tsx";
import { TypeAhead } from "#web/kit/type-ahead.tsx";
import { today } from "#web/platform/format.ts";

const minor = (value: number) => value as Minor;
const milli = (value: number) => value as Milli;
const SHOWN = ["WO-0001", "WO-0002", "WO-0003"].map((id) => ({ id, device: "Bosch WAN28", person: "Іваненко Олена" }));

/** Every field of the kit in one form. */
export function KitForm() {
  const [chips, setChips] = useState<readonly string[]>(["подряпини"]);
  const [said, setSaid] = useState<{
    money?: Minor | undefined;
    much?: Milli | undefined;
    day?: string | undefined;
    phone: string;
    promise: string;
    count: Milli;
  }>({
    money: minor(156_000),
    much: milli(1_500),
    day: today(),
    phone: "+380675550117",
    promise: "near",
    count: milli(2_000),
  });
  const change = (next: Partial<typeof said>) => setSaid({ ...said, ...next });
  return (
    <Sheet title="Intake">
      <Field label="Customer">
        <div className="pair">
          <PhoneField label="Phone" quietLabel value={said.phone} onChange={(phone) => change({ phone })} />
          <Found
            picture={<Person name="" />}
            name="Іваненко Олена"
            under="card 000117 · 3 % · no debt"
            action={
              <Button kind="link" size="low">
                Change
              </Button>
            }
          />
        </div>
      </Field>
      <Field label="Part">
        <TypeAhead
          label="Part"
          quietLabel
          placeholder="Scan or type a part"
          eager
          ask={async (typed) => SHOWN.map((row) => ({ id: row.id, label: `${row.device} ${typed}`, note: row.person, aside: row.id, thing: row }))}
          onChoose={({ id }) => toast(id)}
          onCreate={(typed) => toast(`new ${typed}`)}
        />
      </Field>
      <Field label="Looks">
        <Chips
          label="Looks"
          own
          options={["подряпини", "вмʼятина", "іржа", "сліди розкриття"]}
          value={chips}
          onChange={setChips}
          lead="Usual here:"
        />
      </Field>
      <Field label="Promise">
        <Options
          label="Promise"
          value={said.promise}
          onChange={(promise) => change({ promise })}
          options={[
            { value: "near", label: "чт 5 бер, 18:00", note: "найближчий, Іван К." },
            { value: "fast", label: "ср 4 бер, 18:00", note: "терміново, +30 %" },
            { value: "part", label: "пн 9 бер", note: "якщо під замовлення" },
          ]}
        />
      </Field>
      <Field label="Money">
        <div className="side-by-side">
          <MoneyField label="Diagnostics" value={said.money} onChange={(money) => change({ money })} />
          <QuantityField label="How much" unit="l" value={said.much} onChange={(much) => change({ much })} />
          <DayField label="Day" value={said.day} onChange={(day) => change({ day })} />
          <Select label="Payer" data={["customer", "warranty"]} />
        </div>
      </Field>
      <Field label="Photos">
        <PhotoStrip photos={[]} onAdd={() => new Promise((resolve) => setTimeout(resolve, 2_000))} />
      </Field>
      <Field label="Signature">
        <SignaturePad label="Signature" words="Agrees to the terms" onChange={() => undefined} />
      </Field>
      <Field label="Other" error="Say it in words">
        <TextInput aria-label="Other" error />
        <Checkbox label="The old part goes back" />
        <CountField label="Pieces" value={said.count} onChange={(count) => change({ count })} />
      </Field>
    </Sheet>
  );
}
