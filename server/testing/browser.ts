import { existsSync, mkdirSync, rmSync } from "node:fs";
import { delimiter, join } from "node:path";
import { type APIResponse, type Browser, type BrowserContext, chromium, type Locator, type Page } from "playwright-core";
import { type Language, openTexts } from "#platform/texts.ts";
import { copyOfDemo } from "./demo-copy.ts";
import { newFolder, type Program, started } from "./program.ts";

const PICTURES = join(import.meta.dirname, "../../docs/guide/pictures");
const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
/** Between two keys: whoever types faster is a scanner. */
const HAND_MS = 70;
const WAIT_MAX_MS = 45_000;
const LOCALES: Readonly<Record<Language, string>> = { uk: "uk-UA", ru: "ru-RU", en: "en-GB" };
const SIZES = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const;
const texts = openTexts();

/** Whether this run also takes the pictures of the guide. */
export const takesPictures = process.env.PICTURES === "1";

/** The system's Chromium, found as the preparation of `npm test` finds it. */
function chromiumPath(): string {
  const named = process.env.CHROMIUM_PATH ?? "";
  const folders = (process.env.PATH ?? "").split(delimiter).concat("/usr/bin", "/snap/bin");
  const found = [named, ...folders.flatMap((folder) => NAMES.map((name) => join(folder, name)))].find((path) => path !== "" && existsSync(path));
  if (found === undefined) throw new Error("There is no Chromium: `npm test` installs one, or CHROMIUM_PATH names it.");
  return found;
}

export type Manner = { readonly language?: Language; readonly size?: keyof typeof SIZES; readonly dark?: boolean; readonly as?: Visitor };

/** The real program on a data folder of its own, and a real browser in front of it. */
export async function openHouse(options: readonly string[] = []) {
  const data = options.includes("--demo") ? await copyOfDemo(options) : newFolder();
  const house = { program: await started(["--data", data, ...options]), browser: await launch() };
  const complaints: string[] = [];
  const url = house.program.url.replace(/\/$/, "");
  return {
    url,
    data,
    /** What went wrong in any page so far: faults, forbidden scripts, requests to strangers. */
    complaints,
    program: () => house.program,
    /** The password of everybody in a demo. */
    demoPassword: () => /with the password (\S+)/.exec(house.program.told())?.[1] ?? "",
    /** What the console says whoever sets the shop up must type. */
    code: () => /with the code (\S+)/.exec(house.program.told())?.[1] ?? "",
    visit: (manner: Manner = {}) => visit(house.browser, { url, complaints }, manner),
    kill: async (): Promise<void> => {
      house.program.process.kill("SIGKILL");
      await house.program.ended();
    },
    restart: async (): Promise<Program> => (house.program = await started(["--data", data, "--port", new URL(url).port])),
    close: async (): Promise<void> => {
      await house.browser.close();
      house.program.process.kill("SIGTERM");
      await house.program.ended();
      rmSync(data, { recursive: true, force: true });
    },
  };
}
export type House = Awaited<ReturnType<typeof openHouse>>;

/** Shared memory may be small where tests run; a page that finds none left crashes. */
const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: chromiumPath(),
    args: ["--disable-dev-shm-usage", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
  });

type Door = { readonly url: string; readonly complaints: string[] };

/** Somebody in front of a screen; what they do is counted. */
async function visit(browser: Browser, { url, complaints }: Door, { language = "uk", size = "desk", dark = false, as }: Manner) {
  const context = await browser.newContext({
    baseURL: url,
    viewport: SIZES[size],
    locale: LOCALES[language],
    timezoneId: "Europe/Kyiv",
    colorScheme: dark ? "dark" : "light",
    reducedMotion: "reduce",
    hasTouch: size === "phone",
    ...(as ? { storageState: await as.context.storageState() } : {}),
  });
  context.setDefaultTimeout(WAIT_MAX_MS);
  const page = await context.newPage();
  listen(page, url, complaints);
  await page.goto("/");
  return visitor(page, context, language);
}
export type Visitor = ReturnType<typeof visitor>;

function listen(page: Page, url: string, complaints: string[]): void {
  page.on("pageerror", (fault) => void complaints.push(`fault: ${fault.message}`));
  page.on("console", (line) => void (line.type() === "error" && complaints.push(`console: ${line.text()} ${line.location().url}`)));
  page.on("request", (request) => {
    const asked = request.url();
    if (/^(https?|wss?):/.test(asked) && !asked.startsWith(`${url}/`)) complaints.push(`foreign: ${asked}`);
  });
}

type Words = string | RegExp;
type Values = Readonly<Record<string, unknown>>;

const plain = (words: string): string => words.replaceAll(/[.*+?^$()|[\]\\]/g, "\\$&");

/** Everything one person does at one browser. */
export function visitor(page: Page, context: BrowserContext, language: Language) {
  let actions = 0;
  const say = texts(language);
  /** The text of a key whatever stands in its places: "Agreed {{sum}}" finds "Agreed 2,940.00". */
  const like = (key: string, values: Values = {}): RegExp => {
    const told = plain(say(key, { ...values, interpolation: { skipOnVariables: true } }));
    return new RegExp(`^${told.replaceAll(/\{\{[^}]*\}\}/g, ".*")}( \\*)?$`);
  };
  const named = (words: Words) => ({ name: words, ...(typeof words === "string" ? { exact: true } : {}) });
  const button = (words: Words, within: Page | Locator = page) =>
    within
      .getByRole("button", named(words))
      .or(within.getByRole("link", named(words)))
      .filter({ visible: true })
      .first();
  /** A label as it is drawn: what must be filled in carries a star. */
  const field = (label: Words, within: Page | Locator = page) =>
    within
      .getByLabel(typeof label === "string" ? new RegExp(`^${plain(label)}( \\*)?$`) : label)
      .filter({ visible: true })
      .first();
  const dialog = () => page.getByRole("dialog");
  const act = async (doing: Promise<unknown>) => {
    actions++;
    await doing;
  };
  const ask = async <Reply>(method: "GET" | "POST" | "PUT", path: string, body?: object): Promise<Reply> => {
    const reply: APIResponse = await context.request.fetch(`/api/${path}`, { method, ...(body === undefined ? {} : { data: body }) });
    if (!reply.ok()) throw new Error(`${method} ${path}: ${reply.status()} ${await reply.text()}`);
    return (await reply.json()) as Reply;
  };
  return {
    page,
    context,
    say,
    like,
    language,
    button,
    dialog,
    ask,
    actions: () => actions,
    countFromHere: () => void (actions = 0),
    /** Presses a button or a link by what stands on it. */
    press: (words: Words, within?: Page | Locator) => act(button(words, within).click()),
    /** Types into the field of that label, as people do: all of it anew. */
    fill: (label: Words, value: string, within?: Page | Locator) => act(field(label, within).fill(value)),
    keys: (...keys: readonly string[]) => act(Promise.all(keys.map((key) => page.keyboard.press(key)))),
    type: (words: string) => act(page.keyboard.type(words, { delay: HAND_MS })),
    choose: (option: Words) => act(page.getByRole("option", named(option)).filter({ visible: true }).first().click()),
    sees: (words: Words) => page.getByText(words).filter({ visible: true }).first().waitFor(),
    open: async (path: string) => {
      await page.goto(path);
      await page.locator("main, [role=main]").first().waitFor();
    },
    signIn: async (login: string, password: string) => {
      await page.getByLabel(say("access.sign-in.login")).fill(login);
      await page.getByLabel(say("access.sign-in.password"), { exact: true }).fill(password);
      await page.getByRole("button", { name: say("access.sign-in.enter"), exact: true }).click();
      await page.getByLabel(say("access.sign-in.login")).waitFor({ state: "hidden" });
    },
    /** Waits for whatever is still being fetched and drawn. */
    settled: async () => {
      await page.waitForFunction(() => document.querySelector("[aria-busy=true], .bone") === null);
      await page.evaluate(() => document.fonts.ready);
    },
    /** A picture of the guide, as the screen stands; only when pictures are wanted. */
    picture: async (name: string, whole = false) => {
      if (!takesPictures) return;
      mkdirSync(PICTURES, { recursive: true });
      await page.waitForFunction(() => document.querySelector("[aria-busy=true], .bone") === null);
      await page.mouse.move(0, 0);
      await page.evaluate(() => document.querySelector("main")?.scrollTo(0, 0));
      await page.waitForFunction(() => document.querySelector(".toast") === null);
      await page.waitForTimeout(300);
      await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: whole, caret: "hide" });
    },
  };
}
