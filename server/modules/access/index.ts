import type { Route } from "#platform/http.ts";
import { apiKeyRoutes } from "./api-key.routes.ts";
import { auditRoutes } from "./audit.routes.ts";
import { authRoutes } from "./auth.routes.ts";
import { sessionRoutes } from "./session.routes.ts";
import { userRoutes } from "./user.routes.ts";

export { agentOf, doorkeeperOf, openAccess } from "./access.ts";
export { attempt, noteAtDoor } from "./attempts.ts";
export { dropSecondFactor, endSessions, giveCode, setPassword } from "./credential.ts";
export { mayBy } from "./grants.ts";
export { rolesHere } from "./holders.ts";
export { networkOf } from "./network.ts";
export { notingRefusals } from "./refused.ts";
export { refuseWeak } from "./password.ts";
export { accessRefusals } from "./refusals.ts";
export { roleCard } from "./role.card.ts";
export { isSetUp, isSetUpCode, newSetUpCode, takeSetUpCode } from "./set-up-code.ts";
export { userCard } from "./user.card.ts";

/** The doors that are not those of users and roles as cards. */
export const accessRoutes: readonly Route[] = [...sessionRoutes, ...authRoutes, ...userRoutes, ...apiKeyRoutes, ...auditRoutes];
