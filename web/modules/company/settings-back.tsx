import { IconButton } from "#web/kit/button.tsx";
import { text } from "#web/platform/texts.ts";

/** From a list of the settings to their first page. */
export const SettingsBack = () => <IconButton icon="back" label={text("platform.back")} to="/settings" />;
