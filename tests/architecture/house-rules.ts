/**
 * The house's rules on imports, as data and one pure function: which room may use which, that a room is
 * entered by its front door, and that pure rooms touch neither Node nor the page.
 */

/** Each room and the rooms that it may import. Imports run downwards only: the order is the order of the floors. */
export const FLOORS: Readonly<Record<string, readonly string[]>> = {
  "packages/domain": [],
  "packages/lexicon": ["domain"],
  "packages/graph": ["domain"],
  "packages/corpus": ["domain"],
  "packages/evaluation": ["domain"],
  db: ["domain"],
  "packages/extraction": ["domain", "lexicon"],
  "packages/exporters": ["domain"],
  "packages/store": ["domain", "graph", "db"],
  "packages/pipeline": ["domain", "lexicon", "extraction", "corpus", "graph", "db", "store"],
  "packages/api": ["domain", "graph", "exporters", "store"],
  "packages/views": ["domain", "exporters", "api"],
  "packages/vault": ["domain", "exporters", "store", "api"],
  "packages/interchange": ["domain", "exporters", "db", "store"],
  "packages/publishing": ["domain", "db", "store", "api"],
  "packages/page-file": ["domain", "db", "api"],
  "packages/embedding": ["domain", "exporters", "views", "page-file"],
  "packages/remark-accelgraph": ["embedding"],
  "apps/element": ["embedding"],
  "apps/obsidian": ["embedding"],
  "apps/server": ["domain", "exporters", "db", "store", "api", "views"],
  "apps/web": ["domain", "graph", "api", "page-file"],
  "apps/cli": [
    "domain",
    "lexicon",
    "extraction",
    "corpus",
    "graph",
    "evaluation",
    "exporters",
    "db",
    "store",
    "pipeline",
    "api",
    "views",
    "vault",
    "interchange",
    "publishing",
    "server",
  ],
};

/** Rooms without disk, network, clock, process or page. */
export const PURE_ROOMS = [
  "packages/domain",
  "packages/lexicon",
  "packages/extraction",
  "packages/graph",
  "packages/exporters",
];

/**
 * What a pure room may not name. The compiler guards it already (tsconfig.pure.json knows neither Node nor the
 * page); this says so by name. "document" and "window" alone are honest words for texts, so their members are listed.
 */
const IMPURE_GLOBALS =
  /(?<![\w.$"'`-])(process\.|Buffer|document\.(?:create|query|getElement|body)|window\.(?:document|location)|globalThis|console\.|fetch\(|setTimeout|setInterval|localStorage|performance\.|Date\.now|Math\.random|new Date\(\))/;

export interface Violation {
  readonly file: string;
  readonly line: number;
  readonly rule: "upwards" | "front-door" | "pure" | "unlisted-room";
  readonly detail: string;
}

/** The room that a file (path from the repository's root) lies in, or undefined for what is no room. */
function roomOf(file: string): string | undefined {
  return Object.keys(FLOORS).find((room) => file.startsWith(`${room}/`));
}

/** Checks one source file against the rules. `file` is its path from the root, with forward slashes. */
export function checkSource(file: string, source: string): Violation[] {
  const room = roomOf(file);
  if (room === undefined) return [];
  const isTest = /\.test\.tsx?$/.test(file);
  const violations: Violation[] = [];
  for (const [index, text] of source.split("\n").entries()) {
    const at = (rule: Violation["rule"], detail: string) => violations.push({ file, line: index + 1, rule, detail });
    const specifier = importOf(text);
    if (specifier !== undefined) checkImport(file, room, specifier, isTest, at);
    if (PURE_ROOMS.includes(room) && !isTest) {
      const code = text.replace(/^\s*(\/\/|\*|\/\*).*$/, "").replace(/\s\/\/ .*$/, "");
      const impure = IMPURE_GLOBALS.exec(code);
      if (impure) at("pure", `names ${impure[1]}`);
    }
  }
  return violations;
}

function importOf(line: string): string | undefined {
  return /(?:^\s*(?:import|export)\b.*?\bfrom\s*|^\s*import\s*|\}\s*from\s*|\bimport\(\s*)["']([^"']+)["']/.exec(
    line,
  )?.[1];
}

function checkImport(
  file: string,
  room: string,
  specifier: string,
  isTest: boolean,
  at: (rule: Violation["rule"], detail: string) => void,
): void {
  const own = /^@accelgraph\/([^/]+)(\/.*)?$/.exec(specifier);
  if (own) {
    const [, target = "", inner] = own;
    if (inner) at("front-door", `${specifier} goes past the front door`);
    if (!FLOORS[room]?.includes(target) && !isTest) at("upwards", `${room} may not import ${target}`);
    return;
  }
  if (specifier.startsWith(".")) {
    const target = resolve(file, specifier);
    const migrations = room === "db" && target.startsWith("migrations/");
    const buildTools = file.endsWith("/vite.config.ts") && target.startsWith("scripts/");
    if (!target.startsWith(`${room}/`) && !migrations && !buildTools && !isTest)
      at("front-door", `${specifier} leaves ${room}`);
    return;
  }
  if (PURE_ROOMS.includes(room) && !isTest && /^(node:|fs$|path$|os$|react|better-sqlite3)/.test(specifier)) {
    at("pure", `imports ${specifier}`);
  }
}

/** Resolves a relative import against the file that holds it, as path from the root. */
function resolve(file: string, specifier: string): string {
  const parts = file.split("/").slice(0, -1);
  for (const part of specifier.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  return parts.join("/");
}
