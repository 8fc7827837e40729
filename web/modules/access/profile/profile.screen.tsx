import { Page } from "#web/kit/sheet.tsx";
import { text } from "#web/platform/texts.ts";

export const ProfileScreen = () => <Page title={text("platform.profile")} narrow><span /></Page>;
