import { Menu } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { type Role, roleEndpoints } from "#contracts/access/role.ts";
import { MAY_SEE_AS } from "#contracts/access/roles.ts";
import { Confirm } from "#web/kit/dialog.tsx";
import { Icon } from "#web/kit/icon.tsx";
import { toast } from "#web/kit/toast.tsx";
import { call } from "#web/platform/client.ts";
import { queries, refresh } from "#web/platform/query.ts";
import { may, seeAs } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { NewRole, RenameRole } from "./role-dialogs.tsx";
import { roleName } from "./roles.ts";

type Props = { readonly role: Role; readonly roles: readonly Role[] };

/** The head of a role's column: its name, which opens what can be done with the role. */
export function RoleMenu({ role, roles }: Props) {
  const [asking, setAsking] = useState<"rename" | "copy" | "remove">();
  const navigate = useNavigate();
  const name = roleName(roles, role.code);
  const leave = () => setAsking(undefined);
  const look = () =>
    void seeAs(role.code).then(async () => {
      await queries.invalidateQueries();
      await navigate({ to: "/" });
    });
  const mayChange = may("access.role.change");
  const mayCopy = may("access.role.create");
  // A shipped role that nobody needs may go too, save the one that can bring all others back.
  const mayRemove = may("access.role.archive") && role.code !== "administrator";
  if (!mayChange && !mayCopy && !may(MAY_SEE_AS)) return <span className="role-name">{name}</span>;
  const remove = async () => {
    await call(roleEndpoints.archive, { params: { id: role.id }, body: { version: role.version, archived: true } });
    toast(text("access.roles.removed"));
    await refresh(queries, "access.role");
  };
  return (
    <>
      <Menu position="bottom" width={260}>
        <Menu.Target>
          <button type="button" className="role-name" aria-label={text("access.roles.menu", { role: name })}>
            <span>{name}</span>
            <Icon name="down" size="small" />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {may(MAY_SEE_AS) && (
            <Menu.Item leftSection={<Icon name="eye" size="small" />} onClick={look}>
              {text("access.rights.see-as", { role: name })}
            </Menu.Item>
          )}
          {mayCopy && (
            <Menu.Item leftSection={<Icon name="copy" size="small" />} onClick={() => setAsking("copy")}>
              {text("access.roles.copy")}
            </Menu.Item>
          )}
          {mayChange && (
            <Menu.Item leftSection={<Icon name="pen" size="small" />} onClick={() => setAsking("rename")}>
              {text("access.roles.rename")}
            </Menu.Item>
          )}
          {mayRemove && (
            <Menu.Item leftSection={<Icon name="trash" size="small" />} onClick={() => setAsking("remove")}>
              {text("access.roles.remove")}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {asking === "copy" && <NewRole roles={roles} like={role} onClose={leave} />}
      {asking === "rename" && <RenameRole role={role} roles={roles} onClose={leave} />}
      {asking === "remove" && (
        <Confirm
          danger
          title={text("access.roles.remove")}
          verb={text("access.roles.remove")}
          consequence={text("access.roles.remove-means", { role: name })}
          onConfirm={remove}
          onClose={leave}
        />
      )}
    </>
  );
}
