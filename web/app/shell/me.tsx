import { Menu } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { signOut } from "#web/modules/access/sign-out.ts";
import { Avatar } from "#web/kit/avatar.tsx";
import { Icon } from "#web/kit/icon.tsx";
import { branchNow, chooseLanguage, sessionNow, workIn } from "#web/platform/session.ts";
import { hasText, LANGUAGES, languageNames, languageNow, text } from "#web/platform/texts.ts";
import { chooseTheme, type Theme, themeNow } from "#web/platform/theme.ts";

const THEMES: readonly Theme[] = ["auto", "light", "dark"];

/** The roles of this person in words. */
export const rolesText = (roles: readonly string[]): string =>
  roles.map((role) => (hasText(`access.role.${role}`) ? text(`access.role.${role}`) : role)).join(", ");

/** Who sits here; opens language, look, branch, profile and the way out. */
export function Me({ target }: { readonly target?: ReactNode }) {
  const { user, branches } = sessionNow();
  const navigate = useNavigate();
  if (user === null) return null;
  return (
    <Menu position="top-start" width={240}>
      <Menu.Target>
        {target ?? (
          <button type="button" className="me">
            <Avatar name={user.name} />
            <span>
              <b>{user.name}</b>
              {rolesText(user.roles)}
            </span>
          </button>
        )}
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<Icon name="user" size="small" />} onClick={() => void navigate({ to: "/profile" })}>
          {text("platform.profile")}
        </Menu.Item>
        {branches.length > 1 && (
          <>
            <Menu.Label>{text("platform.branch")}</Menu.Label>
            {branches.map(({ id, name }) => (
              <Menu.Item key={id} leftSection={<Mark on={id === branchNow()} />} onClick={() => workIn(id)}>
                {name}
              </Menu.Item>
            ))}
          </>
        )}
        <Menu.Label>{text("platform.language")}</Menu.Label>
        {LANGUAGES.map((language) => (
          <Menu.Item
            key={language}
            lang={language}
            leftSection={<Mark on={language === languageNow()} />}
            onClick={() => void chooseLanguage(language)}
          >
            {languageNames[language]}
          </Menu.Item>
        ))}
        <Menu.Label>{text("platform.theme")}</Menu.Label>
        {THEMES.map((theme) => (
          <Menu.Item key={theme} leftSection={<Mark on={theme === themeNow()} />} onClick={() => chooseTheme(theme)}>
            {text(`platform.theme.${theme}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<Icon name="out" size="small" />} onClick={() => void signOut()}>
          {text("platform.sign-out")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

const Mark = ({ on }: { readonly on: boolean }) => <span style={{ width: 15, display: "grid" }}>{on && <Icon name="check" size="small" />}</span>;
