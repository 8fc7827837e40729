import "./sheet.css";
import type { ReactNode } from "react";
import type { IconName } from "./drawings.ts";
import { Icon } from "./icon.tsx";

type Props = { readonly icon?: IconName; readonly sentence: ReactNode; readonly action?: ReactNode };

/** What will fill this place, and the one thing that does it. */
export const EmptyState = ({ icon = "tag", sentence, action }: Props) => (
  <div className="empty"><Icon name={icon} size="large" /><p>{sentence}</p>{action}</div>
);
