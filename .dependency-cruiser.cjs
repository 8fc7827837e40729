const { modules } = require("./architecture.json");

const MODULES = "server/modules";
const TEST = "\\.test\\.tsx?$|^server/testing/";

/** What a module may reach beside itself; "*" is everything. */
const reachOf = (name, needs) => (needs.includes("*") ? Object.keys(modules) : [name, ...needs]);

/** One rule per module and stratum, generated from the map: it may reach the modules it names and nothing else. */
const rulesOf = (stratum, folder) =>
  Object.entries(modules).map(([name, needs]) => ({
    name: `${stratum}-${name}-reaches-only-what-it-declares`,
    severity: "error",
    comment: `architecture.json: ${name} -> ${needs.join(", ") || "nothing"}`,
    from: { path: `^${folder}/${name}/`, pathNot: TEST },
    to: { path: `^${folder}/(${Object.keys(modules).join("|")})/`, pathNot: reachOf(name, needs).map((module) => `^${folder}/${module}/`) },
  }));

const forbid = (name, from, to, comment) => ({ name, severity: "error", ...(comment ? { comment } : {}), from, to });

module.exports = {
  forbidden: [
    ...rulesOf("server", MODULES),
    ...rulesOf("contracts", "contracts"),
    ...rulesOf("web", "web/modules"),
    forbid("modules-meet-at-the-index",
      { path: `^${MODULES}/([^/]+)/`, pathNot: TEST },
      { path: `^${MODULES}/[^/]+/.+`, pathNot: [`^${MODULES}/$1/`, `^${MODULES}/[^/]+/index\\.ts$`] }),
    forbid("platform-knows-no-domain",
      { path: "^server/platform/", pathNot: TEST }, { path: "^server/(ledger|modules|app|testing)/|^contracts/(?!kernel/|platform/)" }),
    forbid("ledger-knows-no-module",
      { path: "^server/ledger/", pathNot: TEST }, { path: "^server/(modules|app|testing)/|^contracts/(?!kernel/|platform/|ledger/)" }),
    forbid("modules-know-no-app", { path: `^${MODULES}/`, pathNot: TEST }, { path: "^server/(app|testing)/" }),
    forbid("the-product-knows-no-tests", { path: "^server/app/", pathNot: TEST }, { path: "^server/testing/" }),
    forbid("kernel-knows-no-module", { path: "^contracts/kernel/", pathNot: TEST }, { path: "^contracts/(?!kernel/)" }),
    forbid("contracts-stand-alone",
      { path: "^contracts/", pathNot: TEST }, { path: "^(server|web)/|node_modules", pathNot: "node_modules/zod/" }),
    forbid("contracts-touch-no-runtime", { path: "^contracts/", pathNot: TEST }, { dependencyTypes: ["core"] }),
    forbid("web-speaks-only-contracts", { path: "^web/", pathNot: TEST }, { path: "^server/" }),
    forbid("web-kit-knows-no-domain", { path: "^web/(platform|kit)/", pathNot: TEST }, { path: "^web/(ledger|modules|app)/" }),
    forbid("web-ledger-knows-no-module", { path: "^web/ledger/", pathNot: TEST }, { path: "^web/(modules|app)/" }),
    forbid("web-modules-know-no-app", { path: "^web/modules/", pathNot: TEST }, { path: "^web/app/" }),
    forbid("postings-are-pure",
      { path: "\\.posting\\.ts$" }, { path: "platform/|ledger/(?!register)|\\.rows\\.ts$", pathNot: "index\\.ts$" }),
    forbid("postings-touch-no-runtime", { path: "\\.posting\\.ts$" }, { dependencyTypes: ["core", "npm"] }),
    forbid("no-cycles", {}, { circular: true }),
    forbid("nothing-is-missing", {}, { couldNotResolve: true }, "an import that leads nowhere would hide a trespass"),
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "web/app/dist" },
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default", "types"] },
  },
};
