import { Select, TextInput } from "@mantine/core";
import { useState } from "react";
import { type Role, roleEndpoints } from "#contracts/access/role.ts";
import { FormDialog } from "#web/kit/dialog.tsx";
import { call } from "#web/platform/client.ts";
import { queries, refresh } from "#web/platform/query.ts";
import { hasText, text } from "#web/platform/texts.ts";
import { roleName } from "./roles.ts";

const TITLE_MAX = 60;

type NewProps = { readonly roles: readonly Role[]; readonly like: Role; readonly onClose: () => void };

/** A role of the company's own: it begins with the rights of another one. */
export function NewRole({ roles, like, onClose }: NewProps) {
  const [title, setTitle] = useState("");
  const [model, setModel] = useState(like.id);
  const make = async () => {
    const { grants, secondFactor } = roles.find(({ id }) => id === model) ?? like;
    await call(roleEndpoints.create, { body: { title: title.trim(), secondFactor, grants: [...grants] } });
    await refresh(queries, "access.role");
  };
  return (
    <FormDialog title={text("access.roles.add")} verb={text("access.roles.make")} disabled={title.trim() === ""} onSubmit={make} onClose={onClose}>
      <TextInput
        data-autofocus
        label={text("access.roles.name")}
        value={title}
        maxLength={TITLE_MAX}
        autoComplete="off"
        onChange={({ currentTarget }) => setTitle(currentTarget.value)}
      />
      <Select
        label={text("access.roles.like")}
        description={text("access.roles.like-note")}
        allowDeselect={false}
        data={roles.map(({ id, code }) => ({ value: id, label: roleName(roles, code) }))}
        value={model}
        onChange={(id) => id && setModel(id)}
      />
    </FormDialog>
  );
}

type RenameProps = { readonly role: Role; readonly roles: readonly Role[]; readonly onClose: () => void };

/** Another name; a shipped role without one of its own has the usual name in every language. */
export function RenameRole({ role, roles, onClose }: RenameProps) {
  const { id, version, secondFactor, grants, code, shipped } = role;
  const [title, setTitle] = useState(roleName(roles, code));
  const usual = shipped && hasText(`access.role.${code}`) ? text(`access.role.${code}`) : undefined;
  const rename = async () => {
    const wanted = title.trim();
    const draft = { title: wanted === "" || wanted === usual ? null : wanted, secondFactor, grants: [...grants] };
    await call(roleEndpoints.change, { params: { id }, body: { version, draft } });
    await refresh(queries, "access.role");
  };
  return (
    <FormDialog
      title={text("access.roles.rename")}
      verb={text("platform.save")}
      disabled={title.trim() === "" && usual === undefined}
      onSubmit={rename}
      onClose={onClose}
    >
      <TextInput
        data-autofocus
        label={text("access.roles.name")}
        {...(usual === undefined ? {} : { description: text("access.roles.name-usual"), placeholder: usual })}
        value={title}
        maxLength={TITLE_MAX}
        autoComplete="off"
        onChange={({ currentTarget }) => setTitle(currentTarget.value)}
      />
    </FormDialog>
  );
}
