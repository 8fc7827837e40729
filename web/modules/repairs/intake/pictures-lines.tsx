import { useEffect, useState } from "react";
import { Field } from "#web/kit/field.tsx";
import { type Photo, PhotoStrip } from "#web/kit/photo-strip.tsx";
import { Button } from "#web/kit/button.tsx";
import { SignaturePad } from "#web/kit/signature-pad.tsx";
import { ByPhone } from "#web/ledger/phone-dialog.tsx";
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
        <ByPhone use="photo" onPicture={(file) => void add(file)} />
        {kept.length === 0 && <p className="field-note">{say("photos-note")}</p>}
      </div>
    </Field>
  );
}

/** Signed by finger or mouse here, or on another phone; what is signed is said on the pad. */
export function SignatureLine({ onChange }: { readonly onChange: (signed: string | File | undefined) => void }) {
  const [came, setCame] = useState<{ readonly src: string; readonly file: File }>();
  const take = (file: File | undefined) => {
    if (came) URL.revokeObjectURL(came.src);
    setCame(file && { src: URL.createObjectURL(file), file });
    onChange(file);
  };
  return (
    <Field label={say("signature")}>
      {came === undefined ? (
        <SignaturePad label={say("signature")} words={say("signature-words")} onChange={onChange} />
      ) : (
        <div className="line">
          <img className="signed-by-phone" src={came.src} alt={say("signature")} />
          <Button size="low" icon="undo" onPress={() => take(undefined)}>
            {text("platform.sign-anew")}
          </Button>
        </div>
      )}
      {came === undefined && <ByPhone use="signature" onPicture={take} />}
    </Field>
  );
}
