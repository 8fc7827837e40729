/** Who works in the demo shop; also their sign-in names. */
export const STAFF = ["director", "manager", "reception", "reception2", "engineer", "engineer2", "engineer3", "store", "cash"] as const;
export type StaffKey = (typeof STAFF)[number];

type Address = { readonly name: string; readonly address: string };

/** All that the demo shop is called and says, in one language. */
export type Words = {
  readonly company: { readonly name: string; readonly legalName: string };
  readonly branches: readonly [Address, Address];
  readonly staff: Readonly<Record<StaffKey, { readonly name: string; readonly position: string }>>;
  /** The customer of the worked example. */
  readonly ivanenko: string;
  readonly given: readonly string[];
  /** Family names that are the same for women and men. */
  readonly family: readonly string[];
  readonly streets: readonly string[];
  readonly organizations: readonly string[];
  readonly suppliers: readonly string[];
  readonly manufacturers: readonly string[];
  readonly partner: string;
  readonly says: Readonly<
    Record<
      | "diagnosis"
      | "diagnosisClean"
      | "recommendation"
      | "repaired"
      | "refused"
      | "fromPartner"
      | "tooDear"
      | "notNeeded"
      | "holdReason"
      | "sendBack"
      | "reopened"
      | "overIssue"
      | "repeat"
      | "waybill"
      | "refund"
      | "partnerWork"
      | "courier"
      | "deal"
      | "rejected"
      | "lent"
      | "lentBack"
      | "counted"
      | "deadOnArrival",
      string
    >
  >;
  readonly notes: readonly string[];
  readonly comments: readonly string[];
  /** Names of goods, materials and own works by their code. */
  readonly goods: Readonly<Record<string, string>>;
};
