import { TextInput } from "@mantine/core";
import { useState } from "react";
import { type ApiKey, createApiKeyEndpoint } from "#contracts/access/api-key.ts";
import { Button } from "#web/kit/button.tsx";
import { DayField } from "#web/kit/day-field.tsx";
import { Dialog, FormDialog } from "#web/kit/dialog.tsx";
import { toast } from "#web/kit/toast.tsx";
import { call } from "#web/platform/client.ts";
import { today } from "#web/platform/format.ts";
import { queries, refresh } from "#web/platform/query.ts";
import { sessionNow } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { Picks } from "../people/picks.tsx";
import { roleName, useRoles } from "../people/roles.ts";

type Made = ApiKey & { readonly key: string };
type Props = { readonly onMade: (made: Made) => void; readonly onClose: () => void };

/** What a program may do with the key, where, and for how long. */
export function NewKey({ onMade, onClose }: Props) {
  const roles = useRoles();
  const { branches } = sessionNow();
  const [draft, setDraft] = useState({ name: "", roles: [] as readonly string[], branchIds: branches.map(({ id }) => id) as readonly string[] });
  const [expiresOn, setExpiresOn] = useState<string>();
  const set = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change });
  const make = async () => {
    const { name, roles, branchIds } = draft;
    const body = { name, roles: [...roles], branchIds: [...branchIds], expiresOn: expiresOn ?? null };
    const made = await call(createApiKeyEndpoint, { body });
    void refresh(queries, "access.api-key");
    onMade(made);
  };
  return (
    <FormDialog
      wide
      title={text("access.keys.add")}
      verb={text("access.keys.make")}
      disabled={draft.name.trim() === "" || draft.roles.length === 0}
      onSubmit={make}
      onClose={onClose}
    >
      <TextInput
        data-autofocus
        label={text("access.keys.name")}
        description={text("access.keys.name-note")}
        value={draft.name}
        maxLength={80}
        autoComplete="off"
        onChange={({ currentTarget }) => set({ name: currentTarget.value })}
      />
      <Question label={text("access.people.roles")} note={text("access.keys.roles-note")}>
        <Picks
          label={text("access.people.roles")}
          options={roles.map(({ code }) => ({ value: code, label: roleName(roles, code) }))}
          value={draft.roles}
          onChange={(roles) => set({ roles })}
        />
      </Question>
      {branches.length > 1 && (
        <Question label={text("platform.branch")} note={text("access.keys.branches-note")}>
          <Picks
            label={text("platform.branch")}
            options={branches.map(({ id, name }) => ({ value: id, label: name }))}
            value={draft.branchIds}
            onChange={(branchIds) => set({ branchIds })}
          />
        </Question>
      )}
      <div>
        <DayField label={text("access.keys.expires")} value={expiresOn} min={today()} onChange={setExpiresOn} />
        <p className="caption faint">{text("access.keys.expires-note")}</p>
      </div>
    </FormDialog>
  );
}

const Question = ({ label, note, children }: { readonly label: string; readonly note: string; readonly children: React.ReactNode }) => (
  <div className="stack tight">
    <span className="mantine-InputWrapper-label small-text medium" aria-hidden="true">
      {label}
    </span>
    {children}
    <p className="caption faint">{note}</p>
  </div>
);

/** The key itself, this once. */
export function KeyShown({ made: { name, key }, onClose }: { readonly made: Made; readonly onClose: () => void }) {
  const copy = () => void navigator.clipboard?.writeText(key).then(() => toast(text("platform.copied")));
  return (
    <Dialog title={`${text("access.keys.once")}: ${name}`} onClose={onClose} wide>
      <div className="stack">
        <code className="key-shown">{key}</code>
        <p className="soft small-text">{text("access.keys.once-note")}</p>
        <code className="caption">Authorization: Bearer {key.slice(0, 10)}…</code>
        <div className="dialog-actions">
          <Button icon="copy" onPress={copy}>
            {text("platform.copy")}
          </Button>
          <Button kind="filled" onPress={onClose}>
            {text("platform.done")}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
