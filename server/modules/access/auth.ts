import { randomUUID } from "node:crypto";
import { betterAuth } from "better-auth";
import { APIError, isAPIError } from "better-auth/api";
import { twoFactor, username } from "better-auth/plugins";
import type { Kysely } from "kysely";
import { PASSWORD_LENGTH_MIN } from "#contracts/access/auth.ts";
import type { Tables } from "#platform/db.ts";
import { platformRefusals } from "#platform/refusals.ts";

const CHALLENGE_SECONDS = 300;
/** Told to the sign-in library by us alone: the network a request came from, in its one spelling. */
export const NETWORK_HEADER = "x-own-network";

export type AuthSettings = {
  readonly db: Kysely<Tables>;
  readonly secret: string;
  /** Encrypted line: the cookie is refused on any other. */
  readonly secure: boolean;
  readonly hoursMax: number;
  readonly now: () => Date;
};

/** The cookies' first name: browsers hold those that begin with `__Host-` to encrypted lines and to the one host that set them. */
export const cookiePrefixOf = (secure: boolean): string => `${secure ? "__Host-" : ""}maisternia`;

/** The sign-in library keeps to itself what the database told it; by itself it fails for no other reason. */
export const databaseAway = (error: unknown): unknown => (isAPIError(error) && error.statusCode >= 500 ? platformRefusals["database-away"]() : error);

/** The sign-in library on our tables. It has no door of its own: our endpoints call it by function. */
export function openAuth({ db, secret, secure, hoursMax, now }: AuthSettings) {
  const stamps = { createdAt: "created_at", updatedAt: "updated_at" };
  return betterAuth({
    appName: "Maisternia",
    baseURL: "http://localhost",
    secret,
    database: { db, type: "postgres" },
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: PASSWORD_LENGTH_MIN },
    user: { modelName: "app_user", fields: { emailVerified: "email_verified", ...stamps } },
    session: {
      modelName: "auth_session",
      fields: { userId: "user_id", expiresAt: "expires_at", ipAddress: "ip_address", userAgent: "user_agent", ...stamps },
      expiresIn: hoursMax * 3_600,
      disableSessionRefresh: true,
      additionalFields: { provenAt: { type: "date", fieldName: "proven_at", input: false, required: false, returned: false } },
    },
    account: {
      modelName: "auth_account",
      fields: {
        userId: "user_id",
        accountId: "account_id",
        providerId: "provider_id",
        accessToken: "access_token",
        refreshToken: "refresh_token",
        idToken: "id_token",
        accessTokenExpiresAt: "access_token_expires_at",
        refreshTokenExpiresAt: "refresh_token_expires_at",
        ...stamps,
      },
    },
    verification: { modelName: "auth_verification", fields: { expiresAt: "expires_at", ...stamps } },
    plugins: [
      username({
        displayUsername: false,
        minUsernameLength: 1,
        maxUsernameLength: 254,
        usernameValidator: () => true,
        schema: { user: { fields: { username: "login" } } },
      }),
      twoFactor({
        issuer: "Maisternia",
        twoFactorCookieMaxAge: CHALLENGE_SECONDS,
        schema: {
          user: { fields: { twoFactorEnabled: "two_factor_enabled" } },
          twoFactor: {
            modelName: "auth_second_factor",
            fields: {
              userId: "user_id",
              backupCodes: "backup_codes",
              failedVerificationCount: "failed_verification_count",
              lockedUntil: "locked_until",
            },
          },
        },
      }),
    ],
    databaseHooks: {
      session: {
        create: {
          before: async (session) => {
            await refuseLocked(db, session.userId);
            return { data: { ...session, provenAt: now() } };
          },
        },
      },
    },
    advanced: {
      cookiePrefix: cookiePrefixOf(secure),
      // The prefix and the mark are ours to set, by the line each request came on.
      useSecureCookies: false,
      // From the root, under whatever sub-path a proxy shows us: the same shop is also reached without one.
      defaultCookieAttributes: { secure, path: "/", httpOnly: true, sameSite: "lax" },
      ipAddress: { ipAddressHeaders: [NETWORK_HEADER] },
      database: { generateId: () => randomUUID() },
    },
  });
}
export type Auth = ReturnType<typeof openAuth>;

/** Whoever is locked gets no session, whatever they prove. */
async function refuseLocked(db: Kysely<Tables>, userId: string): Promise<void> {
  const open = await db.selectFrom("app_user").where("id", "=", userId).where("archived", "=", false).select("id").executeTakeFirst();
  if (open === undefined) throw new APIError("UNAUTHORIZED");
}
