import type { Visitor } from "./browser.ts";
import { castIn, PASSWORD, PHONE, SERIAL } from "./repair-cast.ts";

/** The worked example E1 as people do it: every function is one stretch of the way, by clicks and keys alone. */

/** The wizard of the first start, from the code on the console to the open workshop; `look` is called at every stop. */
export async function openWorkshop(visitor: Visitor, code: string, look: () => Promise<void> = async () => undefined): Promise<void> {
  const { page, say, press, fill, sees, picture, language } = visitor;
  const said = castIn(language);
  await sees(say("access.first.title.language"));
  await fill(say("access.first.code"), code);
  await look();
  await picture("first-start-language");
  await press(say("platform.next"));
  await sees(say("access.first.title.place"));
  await look();
  await picture("first-start-place");
  await press(say("platform.next"));
  await sees(say("access.first.title.company"));
  await fill(say("access.first.name"), said.company);
  await press(new RegExp(`^${say("access.first.tax.vat-payer")}`));
  await fill(say("access.first.vat-rate"), "20");
  await look();
  await picture("first-start-company");
  await press(say("platform.next"));
  await sees(say("access.first.title.trade"));
  await press(new RegExp(`^${said.trade}`));
  await look();
  await picture("first-start-trade");
  await press(say("platform.next"));
  await fill(say("access.first.your-name"), said.owner);
  await fill(say("access.sign-in.password"), PASSWORD);
  await look();
  await picture("first-start-person");
  await press(say("access.first.make"));
  await sees(say("access.first.ready"));
  await look();
  await picture("first-start-ready");
  await press(say("access.first.look-around"));
  await page.getByRole("heading", { level: 1 }).first().waitFor();
}

/** The washing machine comes over the counter: its owner and it are here for the first time. */
export async function takeIn(visitor: Visitor): Promise<void> {
  const { page, say, like, press, fill, keys, type, sees, picture, language } = visitor;
  const said = castIn(language);
  await press(say("platform.menu.repairs"));
  await press(say("repairs.screen.accept"));
  await page.getByLabel(say("repairs.screen.intake.phone"), { exact: true }).waitFor();
  await picture("intake-empty");
  await type(PHONE);
  await fill(say("repairs.screen.intake.customer-name"), said.customer);
  await fill(say("repairs.screen.intake.device-code"), SERIAL);
  await keys("Enter");
  await chooseType(visitor, said.type);
  await fill(say("repairs.screen.intake.brand"), "Bosch");
  await fill(say("repairs.screen.intake.model"), "WAN28");
  await fill(say("repairs.screen.intake.fault"), said.fault);
  await press(said.chip);
  await press(said.hose);
  await fill(say("repairs.screen.intake.agreed-value"), "12000");
  await picture("intake-new");
  await press(say("repairs.screen.accept"));
  await sees(say("repairs.screen.intake.accepted"));
  await sees(like("repairs.screen.intake.accepted-promise"));
  await picture("intake-accepted");
}

export async function chooseType({ page, say, press, fill, choose }: Visitor, type: string): Promise<void> {
  const chip = page.getByRole("button", { name: type, exact: true });
  const list = page.getByLabel(new RegExp(`^${say("repairs.screen.intake.type")}( \\*)?$`));
  await chip.or(list).first().waitFor();
  if (await chip.count()) return press(type);
  await fill(say("repairs.screen.intake.type"), type);
  await choose(type);
}

/** The accepted device gets its work order. */
export const startOrder = ({ press, say }: Visitor) => press(say("repairs.screen.intake.start-order"));

/** An order with two works, two parts and a material; the engineers and their shares; how many of each. */
export async function planRepair(visitor: Visitor): Promise<void> {
  const { page, say, press, fill, picture, language, sees } = visitor;
  const said = castIn(language);
  await sees(say("repairs.screen.order.works-empty"));
  await add(visitor, "works", "W1", said.diagnostics);
  await add(visitor, "works", "W2", said.pumpWork);
  await add(visitor, "parts", "P1", said.pump);
  await add(visitor, "parts", "P2", said.ring);
  await add(visitor, "parts", "M1", said.sealant);
  const plan = (name: string) => `${say("repairs.screen.order.plan")}: ${name}`;
  await fill(plan(said.ring), "2");
  await fill(plan(said.sealant), "20");
  await press(new RegExp(`^${say("repairs.screen.order.choose-master")}`));
  await chooseMaster(visitor, said.ivan);
  await press(new RegExp(`^${say("repairs.screen.order.performers")}: ${said.diagnostics}`));
  await performers(visitor, [[said.ivan, undefined, undefined]]);
  await press(new RegExp(`^${say("repairs.screen.order.performers")}: ${said.pumpWork}`));
  await performers(
    visitor,
    [
      [said.ivan, "2", undefined],
      [said.petro, "1", undefined],
    ],
    "performers",
  );
  await saved(visitor);
  await page.getByText("2 940,00").or(page.getByText("2,940.00")).or(page.getByText("2 940,00")).first().waitFor();
  await picture("order-planned");
}

async function add({ page, say, fill, choose }: Visitor, what: "works" | "parts", code: string, name: string): Promise<void> {
  await fill(say(`repairs.screen.order.add-${what}`), code);
  await choose(new RegExp(`^${name}\\W*${code}`));
  await page.getByRole("cell").filter({ hasText: name }).first().waitFor();
}

async function chooseMaster({ page, say, press, choose, dialog }: Visitor, name: string): Promise<void> {
  const option = dialog().getByRole("button", { name: new RegExp(name) });
  await dialog().waitFor();
  if (await option.count()) await press(new RegExp(name), dialog());
  else {
    await page.getByRole("dialog").getByRole("combobox").first().click();
    await choose(name);
  }
  await press(say("platform.done"), dialog());
}

type Hand = readonly [name: string, share: string | undefined, hours: string | undefined];

/** Who did a work, in what shares, for how long; whoever is not there yet is added. */
async function performers(visitor: Visitor, hands: readonly Hand[], pictured?: string): Promise<void> {
  const { say, press, fill, choose, dialog, picture } = visitor;
  const order = (key: string) => say(`repairs.screen.order.${key}`);
  await dialog().waitFor();
  for (const [name] of hands) {
    if (await dialog().getByText(name, { exact: true }).count()) continue;
    await dialog().getByPlaceholder(order("add-performer")).click();
    await choose(name);
  }
  for (const [name, share, hours] of hands) {
    if (share !== undefined) await fill(`${order("share")}: ${name}`, share, dialog());
    if (hours !== undefined) await fill(`${order("fact-hours")}: ${name}`, hours, dialog());
  }
  if (pictured !== undefined) await picture(pictured);
  await press(say("platform.done"), dialog());
  await dialog().waitFor({ state: "hidden" });
}

const saved = ({ sees, like }: Visitor) => sees(like("repairs.screen.order.saving.saved"));

/** Looked at, offered, agreed by phone, begun. */
export async function agree(visitor: Visitor): Promise<void> {
  const { page, say, like, press, dialog, picture } = visitor;
  await press(say("repairs.work-order.start-diagnostics"));
  await press(say("repairs.work-order.offer"));
  await press(say("repairs.work-order.approve"));
  await dialog().waitFor();
  await picture("approval");
  await press(say("repairs.channel.phone"), dialog());
  await press(like("repairs.screen.order.approve-sum"), dialog());
  await page.getByText(new RegExp(`^${say("repairs.work-order.did.approve")} · `)).waitFor();
  await picture("order-approved");
}

/** Money for the order: so much, in that way. */
export async function pay(visitor: Visitor, sum: string | undefined, method: "cash" | "transfer", pictured?: string): Promise<void> {
  const { say, like, press, fill, dialog, picture, sees } = visitor;
  await press(say("repairs.screen.order.take-payment"));
  await dialog().waitFor();
  if (sum !== undefined) await fill(new RegExp(`^${say("repairs.screen.order.sum")}`), sum, dialog());
  await press(say(`repairs.screen.order.method.${method}`), dialog());
  if (pictured !== undefined) await picture(pictured);
  await press(like("repairs.screen.order.take-sum"), dialog());
  await dialog().waitFor({ state: "hidden" });
  await sees(like("repairs.screen.order.payment-taken"));
}

/** Three rings go out where two were planned, and one comes back. */
export async function carryParts(visitor: Visitor): Promise<void> {
  const { say, like, press, fill, dialog, sees, picture, language } = visitor;
  const said = castIn(language);
  const order = (key: string) => say(`repairs.screen.order.${key}`);
  await press(say("repairs.work-order.start"));
  await press(order("issue"));
  await dialog().waitFor();
  await fill(said.ring, "3", dialog());
  await fill(like("repairs.screen.order.over-issue-reason"), said.tear, dialog());
  await picture("parts-issue");
  await press(order("issue"), dialog());
  await sees(like("repairs.screen.order.issue-done"));
  await press(order("return"));
  await dialog().waitFor();
  await picture("parts-return");
  await press(order("return"), dialog());
  await sees(like("repairs.screen.order.return-done"));
}

/** Everybody says how long it took, another pair of eyes looks at it, and the books are written. */
export async function complete(visitor: Visitor): Promise<void> {
  const { page, say, press, picture, language } = visitor;
  const said = castIn(language);
  await press(new RegExp(`^${say("repairs.screen.order.performers")}: ${said.diagnostics}`));
  await performers(visitor, [[said.ivan, undefined, "0.5"]]);
  await press(new RegExp(`^${say("repairs.screen.order.performers")}: ${said.pumpWork}`));
  await performers(
    visitor,
    [
      [said.ivan, undefined, "1.2"],
      [said.petro, undefined, "0.6"],
    ],
    "fact-hours",
  );
  await saved(visitor);
  await picture("work-order");
  await press(say("repairs.screen.check.all-good"));
  await page.getByText(say("repairs.screen.check.passed"), { exact: true }).first().waitFor();
  await press(say("repairs.work-order.check"));
  await press(say("repairs.work-order.pass"));
  await press(say("repairs.work-order.complete"));
  await page.getByText(new RegExp(`^${say("repairs.work-order.did.complete")} · `)).waitFor();
  await picture("order-completed");
}

/** Back to its owner. */
export async function handOver(visitor: Visitor): Promise<void> {
  const { say, like, press, dialog, sees, picture } = visitor;
  await press(say("repairs.intake.issue"));
  await dialog().waitFor();
  // What came with it is ticked first: unticked, it would not leave.
  await press(say("repairs.screen.custody.all-given"), dialog());
  await picture("hand-over");
  await press(say("repairs.intake.issue"), dialog());
  await sees(like("repairs.screen.order.handed-over"));
  await picture("order-done");
}
