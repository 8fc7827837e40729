import "./fonts.css";
import "./tokens.css";
import "./global.css";
import { createRoot } from "react-dom/client";
import { CustomerPage } from "#web/modules/portal/customer-page.tsx";
import { linkKind } from "#web/modules/portal/door.ts";
import { PhonePage } from "#web/modules/portal/phone-page.tsx";
import { likely, speak } from "#web/modules/portal/words.ts";

// The pages behind safe links: nothing of the staff's screens comes along.
await speak(likely());
createRoot(document.getElementById("root")!).render(linkKind === "p" ? <PhonePage /> : <CustomerPage />);
