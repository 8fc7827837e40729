#!/usr/bin/env node
// Runs before `npm start` and `npm test`, on any Node from 20 on and with nothing installed:
// so it is plain JavaScript and imports only what Node brings.
// usage: node bin/prepare.js start|test
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..");
const NODE_MIN = 20;
const DIST = join(ROOT, "web/app/dist");
const BUILT_FROM = `${DIST}.sources`;
const BROWSERS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const purpose = process.argv[2] ?? "start";

const say = (line) => process.stderr.write(`${line}\n`);

/** Ends the program with one sentence a person can act on. */
function stop(sentence) {
  say(`\n${sentence}`);
  process.exit(1);
}

function run(file, args, sentence, env = process.env) {
  const { status, error } = spawnSync(file, args, { cwd: ROOT, stdio: ["ignore", 2, 2], env });
  if (status !== 0) stop(error ? `${sentence} (${error.message})` : sentence);
}

const readJson = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined);

/** True when a package that the lock names is absent or of another version. */
function packagesAreStale({ tools }) {
  const wanted = readJson(join(ROOT, "package-lock.json"))?.packages ?? {};
  const found = readJson(join(ROOT, "node_modules/.package-lock.json"))?.packages ?? {};
  if (!existsSync(ownNode())) return true;
  return Object.entries(wanted).some(
    ([path, { version, optional, dev, peer, devOptional }]) =>
      path !== "" && !optional && !peer && !devOptional && (tools || !dev) && found[path]?.version !== version,
  );
}

const ownNode = () => join(ROOT, "node_modules/.bin", process.platform === "win32" ? "node.cmd" : "node");

/** The Node of this machine, not the one below node_modules that an installation replaces. */
function systemNode() {
  const inside = join(ROOT, "node_modules");
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => !folder.startsWith(inside));
  return folders.map((folder) => join(folder, "node")).find(existsSync) ?? process.execPath;
}

function install() {
  say("Installing packages (npm ci); the first time this takes a minute or two.");
  const npm = process.env.npm_execpath;
  const args = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  const sentence = "The packages could not be installed: read npm's message above; the registry must be reachable and this folder writable.";
  // Settings of the outer npm run (say, a flag meant for us) must not reach the inner one.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_(lifecycle|package|config_(port|host|data|demo))/.test(name)));
  if (npm?.endsWith("npm-cli.js")) run(systemNode(), [npm, ...args], sentence, env);
  else run("npm", args, sentence, env);
  if (packagesAreStale({ tools: true }))
    stop("npm ci ended well, yet packages of package-lock.json are missing: is scripts or optional packages switched off in .npmrc?");
}

/** One figure for everything the web is built from. */
function webSources() {
  const hash = createHash("sha256").update(readFileSync(join(ROOT, "package-lock.json")));
  for (const folder of ["web", "contracts"]) {
    const files = readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true });
    const paths = files.filter((it) => it.isFile()).map((it) => join(it.parentPath ?? it.path, it.name));
    const sources = paths.filter((path) => !path.startsWith(DIST) && !/\.test\.tsx?$/.test(path)).sort();
    for (const path of sources) hash.update(path.slice(ROOT.length)).update(readFileSync(path));
  }
  return hash.digest("hex");
}

/** Built beside and put in place at the end: whoever looks meanwhile sees the old one whole. */
function buildWeb(sources) {
  say("Building the screens; only after a change.");
  const fresh = `${DIST}.${process.pid}`;
  const vite = join(ROOT, "node_modules/vite/bin/vite.js");
  const args = [vite, "build", "web/app", "--outDir", fresh, "--emptyOutDir", "--logLevel", "warn"];
  const { status } = spawnSync(ownNode(), args, { cwd: ROOT, stdio: ["ignore", 2, 2], shell: process.platform === "win32" });
  if (status !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    stop("The screens could not be built: the message above says where.");
  }
  rmSync(DIST, { recursive: true, force: true });
  renameSync(fresh, DIST);
  writeFileSync(BUILT_FROM, sources);
}

/** Browser tests need a Chromium; Debian has one. */
function needBrowser() {
  const folders = (process.env.PATH ?? "").split(delimiter).concat("/usr/bin", "/snap/bin");
  const named = process.env.CHROMIUM_PATH ?? "";
  if (existsSync(named) || folders.some((folder) => BROWSERS.some((name) => existsSync(join(folder, name))))) return;
  const may = process.getuid?.() === 0 ? [] : spawnSync("sudo", ["-n", "true"]).status === 0 ? ["sudo", "-n"] : undefined;
  if (may === undefined || spawnSync("apt-get", ["--version"]).error) {
    stop("The browser tests need Chromium: install it (Debian: sudo apt-get install chromium), or name it in CHROMIUM_PATH.");
  }
  say("Installing Chromium for the browser tests.");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const apt = (...args) =>
    run([...may, "apt-get"][0], [...may.slice(1), ...(may.length ? ["apt-get"] : []), ...args], "Chromium could not be installed.", env);
  apt("update", "-q");
  apt("install", "-y", "-q", "--no-install-recommends", "chromium", "fonts-dejavu-core");
}

if (Number(process.versions.node.split(".")[0]) < NODE_MIN) stop(`Maisternia needs Node ${NODE_MIN} or newer; this is ${process.versions.node}.`);
try {
  if (packagesAreStale({ tools: purpose === "test" })) install();
  const sources = webSources();
  if (!existsSync(join(DIST, "index.html")) || !existsSync(BUILT_FROM) || readFileSync(BUILT_FROM, "utf8") !== sources) {
    if (packagesAreStale({ tools: true })) install();
    buildWeb(sources);
  }
  if (purpose === "test") needBrowser();
} catch (error) {
  if (!["EACCES", "EROFS", "ENOSPC"].includes(error.code)) throw error;
  stop(
    error.code === "ENOSPC"
      ? "The disk is full: free some space and start again."
      : `${error.path} cannot be written: start as the user this folder belongs to.`,
  );
}
