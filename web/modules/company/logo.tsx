import "./company.css";
import { useRef, useState } from "react";
import type { Organization } from "#contracts/company/organization.ts";
import { attachmentEndpoints } from "#contracts/ledger/attachment.ts";
import { Button } from "#web/kit/button.tsx";
import { sentenceOf } from "#web/kit/error-note.tsx";
import { Field } from "#web/kit/field.tsx";
import { addressOf, call } from "#web/platform/client.ts";
import { problemFrom } from "#web/platform/problem.ts";
import { text } from "#web/platform/texts.ts";

type Props = {
  readonly company: Organization;
  readonly value: string | null;
  readonly onChange: (logo: string | null) => void;
  readonly mayWrite: boolean;
};

const say = (key: string) => text(`company.screen.logo.${key}`);

/** The picture at the head of every paper. It is shown as soon as the server has drawn it anew, and printed once the form is saved. */
export function LogoField({ company, value, onChange, mayWrite }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string>();
  const take = (file: File | undefined) => {
    if (file === undefined) return;
    const body = new FormData();
    body.append("file", file);
    setBusy(true);
    setWrong(undefined);
    call(attachmentEndpoints.add, { query: { subjectKind: "company.organization", subjectId: company.id, kind: "logo" }, body })
      .then(
        ({ id }) => onChange(id),
        (thrown) => setWrong(sentenceOf(problemFrom(thrown))),
      )
      .finally(() => setBusy(false));
  };
  return (
    <Field label={text("company.organization.field.logo")} note={say("note")} error={wrong}>
      <div className="logo-field">
        {value !== null && (
          <span className="paper-white">
            <img src={addressOf(attachmentEndpoints.content, { params: { id: value }, query: { size: "small" } })} alt={say("shown")} />
          </span>
        )}
        {mayWrite && (
          <>
            <input
              ref={input}
              type="file"
              accept="image/png,image/jpeg,image/webp"
              hidden
              aria-label={say("choose")}
              onChange={({ currentTarget }) => {
                take(currentTarget.files?.[0]);
                currentTarget.value = "";
              }}
            />
            <Button icon="clip" size="low" busy={busy} onPress={() => input.current?.click()}>
              {say(value === null ? "choose" : "replace")}
            </Button>
            {value !== null && (
              <Button kind="link" size="low" onPress={() => onChange(null)}>
                {say("drop")}
              </Button>
            )}
          </>
        )}
      </div>
    </Field>
  );
}
