import { useEffect, useState } from "react";
import { Field } from "#web/kit/field.tsx";
import { type Photo, PhotoStrip } from "#web/kit/photo-strip.tsx";
import { SignaturePad } from "#web/kit/signature-pad.tsx";
import { text } from "#web/platform/texts.ts";

const say = (key: string) => text(`repairs.screen.intake.${key}`);

type Kept = Photo & { readonly file: File };

/** Pictures taken at the counter; they wait in the browser until the intake has a number to hang them on. */
export function PhotosLine({ onChange }: { readonly onChange: (files: readonly File[]) => void }) {
  const [kept, setKept] = useState<readonly Kept[]>([]);
  useEffect(() => onChange(kept.map(({ file }) => file)), [kept, onChange]);
  const add = async (file: File) =>
    setKept((now) => [...now, { id: `${now.length}-${file.name}-${file.size}`, src: URL.createObjectURL(file), name: file.name, file }]);
  const remove = ({ id, src }: Photo) => {
    URL.revokeObjectURL(src);
    setKept((now) => now.filter((it) => it.id !== id));
  };
  return (
    <Field label={say("photos")}>
      <div className="photos-line">
        <PhotoStrip photos={kept} onAdd={add} onRemove={remove} />
        {kept.length === 0 && <p className="field-note">{say("photos-note")}</p>}
      </div>
    </Field>
  );
}

/** Signed by finger or mouse; what is signed is said on the pad. */
export const SignatureLine = ({ onChange }: { readonly onChange: (svg: string | undefined) => void }) => (
  <Field label={say("signature")}>
    <SignaturePad label={say("signature")} words={say("signature-words")} onChange={onChange} />
  </Field>
);
