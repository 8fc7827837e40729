/** Not of the demo's making. */
const own = (column = "id"): string => `not exists (select from demo_thing where demo_thing.id = kept.${column})`;
const OWN_USER = own("user_id");
const EVERY = "true";

/**
 * What stays when the demo goes: table by table, the rows that people made, in the order in which they refer to one another.
 * Documents and books are not here: where people have made any, the demo stays. An engineer's place goes with the engineer.
 */
export const KEPT: readonly (readonly [table: string, rows: string])[] = [
  ["role", EVERY],
  ["role_grant", EVERY],
  ["settings", EVERY],
  ["order_rules", EVERY],
  ["organization", own()],
  ["branch", own()],
  ["employee", own()],
  ["place", `${own()} and ${own("branch_id")} and (employee_id is null or ${own("employee_id")})`],
  ["app_user", own()],
  ["user_role", OWN_USER],
  ["user_branch", `${OWN_USER} and ${own("branch_id")}`],
  ["user_denial", OWN_USER],
  ["auth_account", OWN_USER],
  ["auth_session", OWN_USER],
  ["auth_second_factor", OWN_USER],
  ["used_code", OWN_USER],
  ["one_time_code", OWN_USER],
  ["api_key", own("created_by")],
  ["door_attempt", EVERY],
  ["door_event", EVERY],
  ["refused_attempt", EVERY],
  ["set_up_code", EVERY],
  ["party", own()],
  ["item", own()],
  ["item_price", own("item_id")],
  ["device_type", own()],
  ["device", own()],
  ["checklist", own()],
  ["fault_code", own()],
  ["journal", `${own("subject_id")} and kind not in (select kind from ledger_document)`],
  ["search_entry", own()],
  ["attachment", own("subject_id")],
  [
    "attachment_content",
    `exists (select from attachment where attachment.id = kept.attachment_id and ${own("subject_id").replaceAll("kept.", "attachment.")})`,
  ],
  ["ledger_numbering", own("branch_id")],
];

/** Employees and their places name one another: they come back in one statement. */
export const TOGETHER = ["employee", "place"] as const;
