import { Link } from "@tanstack/react-router";
import { Icon } from "#web/kit/icon.tsx";
import { Page } from "#web/kit/sheet.tsx";
import { text } from "#web/platform/texts.ts";
import { settingsNow } from "./offered.ts";
import "./settings.css";

/** What can be set, each with one line about what it is for. Only what this person may set. */
export const SettingsScreen = () => (
  <Page title={text("platform.settings")} narrow>
    <div className="settings">
      {settingsNow().map(({ path, label, about, icon }) => (
        <Link key={path} to={path} className="setting">
          <Icon name={icon} />
          <span>
            <b>{text(label)}</b>
            <span className="about">{text(about)}</span>
          </span>
          <Icon name="right" size="small" />
        </Link>
      ))}
    </div>
  </Page>
);
