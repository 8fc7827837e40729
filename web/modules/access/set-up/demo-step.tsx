import { Field, Options } from "#web/kit/field.tsx";
import { text } from "#web/platform/texts.ts";
import type { StepProps } from "./steps.tsx";

/** Whether the shop begins empty or with something to look around in. */
export const DemoChoice = ({ wishes, set }: StepProps) => (
  <Field label={text("access.first.demo")}>
    <Options
      label={text("access.first.demo")}
      value={wishes.demo ? "full" : "empty"}
      onChange={(chosen) => set({ demo: chosen === "full" })}
      options={(["empty", "full"] as const).map((value) => ({
        value,
        label: text(`access.first.demo.${value}`),
        note: text(`access.first.demo.${value}-note`),
      }))}
    />
  </Field>
);
