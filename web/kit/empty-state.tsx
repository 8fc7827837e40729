import "./sheet.css";
import type { ReactNode } from "react";
import type { IconName } from "./drawings.ts";
import { Icon } from "./icon.tsx";

type Props = {
  readonly icon?: IconName;
  readonly sentence: ReactNode;
  readonly action?: ReactNode /** It is all there is on the screen. */;
  readonly heading?: boolean;
};

/** What will fill this place, and the one thing that does it. */
export const EmptyState = ({ icon = "tag", sentence, action, heading = false }: Props) => (
  <div className="empty">
    <Icon name={icon} size="large" />
    {heading ? <h1>{sentence}</h1> : <p>{sentence}</p>}
    {action}
  </div>
);
