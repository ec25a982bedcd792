/** A vault of notes: every link leads somewhere, and what is the user's stays the user's. */
import { chmodSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { accelgraph, corpusOr, freshFolder, needOrdinaryUser, ROOT } from "./command.ts";
import { jsonLines } from "./papers.ts";

const folder = freshFolder();
const db = join(folder, "seed.sqlite");

const vault = async (name: string, database = db) => {
  const { code, stdout, stderr } = await accelgraph(["vault", join(folder, name), "--db", database, "--json"]);
  return { code, stderr, report: code === 3 ? {} : JSON.parse(stdout || "{}") };
};

function filesBelow(path: string): string[] {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name).slice(path.length + 1))
    .sort();
}

/** Links of all notes that lead to no file, seen from the root of the vault. */
function brokenLinks(root: string): { links: number; broken: string[] } {
  const files = new Set(filesBelow(root));
  const broken: string[] = [];
  let links = 0;
  for (const file of files) {
    if (!file.endsWith(".md")) continue;
    // In the front matter a title stands as it is.
    const body = readFileSync(join(root, file), "utf8").replace(/^---\n.*?\n---\n/s, "");
    for (const [, target = ""] of body.matchAll(/\[\[(.+?)(?:\\?\|.*?)?\]\]/g)) {
      links++;
      if (!files.has(`${target}.md`) && !files.has(target)) broken.push(`${file}: ${target}`);
    }
  }
  return { links, broken };
}

function checkFiles(root: string): void {
  const files = filesBelow(root);
  expect(new Set(files.map((file) => file.normalize("NFC").toLowerCase())).size).toBe(files.length);
  for (const file of files) expect(file).not.toMatch(/[<>:"\\|?*]|[. ](\/|$)/);
  const { nodes, edges } = JSON.parse(readFileSync(join(root, "accelgraph.canvas"), "utf8"));
  const ids = new Set(nodes.map(({ id }: { id: string }) => id));
  for (const node of nodes) if (node.type === "file") expect(files).toContain(node.file);
  for (const edge of edges) expect(ids.has(edge.fromNode) && ids.has(edge.toNode)).toBe(true);
}

beforeAll(async () => {
  const { code, stderr } = await accelgraph(["ingest", join(ROOT, "db/seed/notes"), "--db", db]);
  expect(code, stderr).toBe(0);
});

describe("vault", () => {
  it("writes a note for each name and paper of the sample notes, with no broken link", async () => {
    const { code, report } = await vault("first");
    expect(code).toBe(0);
    const root = join(folder, "first");
    expect(filesBelow(root).filter((file) => file.endsWith(".md"))).toHaveLength(report.notes);
    expect(report).toMatchObject({ added: report.notes, updated: 0, left: [], stale: [] });
    const { links, broken } = brokenLinks(root);
    expect(broken).toEqual([]);
    expect(links).toBeGreaterThan(1000);
    checkFiles(root);
  });

  it("gives each note front matter, linked claims with quotes, and a table of measurements", () => {
    const text = readFileSync(join(folder, "first/Methods/AWQ.md"), "utf8");
    const front = parse(text.split("---\n")[1] ?? "");
    expect(front).toMatchObject({ accelgraph: "method/awq", type: "method" });
    expect(text).toMatch(/^- .*\[\[Methods\/GPTQ\|GPTQ\]\].* · 1 paper\n {2}> “.+” — \[\[Papers\//m);
    const table = text.split("\n").filter((line) => line.startsWith("| "));
    expect(table.length).toBeGreaterThan(2);
    for (const line of table) expect(line.replace(/\\\|/g, "").split("|")).toHaveLength(11);
  });

  it("writes nothing on a second run, not even the time of a file", async () => {
    const times = () => filesBelow(join(folder, "first")).map((file) => statSync(join(folder, "first", file)).mtimeMs);
    const before = times();
    const { report } = await vault("first");
    expect(report).toMatchObject({ added: 0, updated: 0, unchanged: report.notes });
    expect(times()).toEqual(before);
  });

  it("keeps what a user adds, and follows a note that they moved", async () => {
    const root = join(folder, "first");
    const note = join(root, "Methods/GPTQ.md");
    writeFileSync(note, `${readFileSync(note, "utf8").replace("## Claims", "My doubt.\n## Claims")}\nMy line.\n`);
    mkdirSync(join(root, "Reading"));
    renameSync(note, join(root, "Reading/GPTQ, read.md"));
    const { report } = await vault("first");
    const kept = readFileSync(join(root, "Reading/GPTQ, read.md"), "utf8");
    expect(kept).toContain("\nMy line.\n");
    expect(kept).toContain("\nMy doubt.\n");
    expect(report).toMatchObject({ added: 0, rescued: 1 });
    expect(brokenLinks(root).broken).toEqual([]);
    expect(readFileSync(join(root, "Methods/AWQ.md"), "utf8")).toContain("[[Reading/GPTQ, read|GPTQ]]");
  });

  it("does not touch notes of the same name that are not ours, whatever their letter case", async () => {
    const root = join(folder, "mine");
    mkdirSync(join(root, "Methods"), { recursive: true });
    writeFileSync(join(root, "Methods/awq.md"), "My own note on AWQ.\n");
    writeFileSync(join(root, "accelgraph.md"), "My index.\n");
    writeFileSync(join(root, "accelgraph.canvas"), "no canvas");
    const { code, report, stderr } = await vault("mine");
    expect(readFileSync(join(root, "Methods/awq.md"), "utf8")).toBe("My own note on AWQ.\n");
    expect(readFileSync(join(root, "accelgraph.md"), "utf8")).toBe("My index.\n");
    expect(readFileSync(join(root, "accelgraph.canvas"), "utf8")).toBe("no canvas");
    expect(filesBelow(join(root, "Methods"))).toContain("AWQ (awq).md");
    expect([code, report.left, stderr]).toEqual([1, [expect.objectContaining({ path: "accelgraph.canvas" })], ""]);
    expect((await vault("mine")).report).toMatchObject({ added: 0, updated: 0 });
    expect(brokenLinks(root).broken).toEqual([]);
  });

  it("writes notes of titles that no file may be called, and links to them", async () => {
    const titles = [
      'Say "faster": <script>alert(1)</script> [[a|b]] #tag',
      "a/b\\c|d?* 🧠 CON",
      "x".repeat(300),
      `${"x".repeat(299)}y`,
      "Ends in a dot.",
    ];
    const abstract = "We propose Zorbium, a pruning method. Zorbium is 2.1x faster than vLLM on an A100 GPU.";
    const database = join(folder, "hostile.sqlite");
    writeFileSync(join(folder, "hostile.jsonl"), jsonLines(titles.map((title) => ({ title, abstract }))));
    await accelgraph(["ingest", join(folder, "hostile.jsonl"), "--db", database]);
    const { code, report } = await vault("hostile", database);
    const root = join(folder, "hostile");
    expect([code, report.left]).toEqual([0, []]);
    expect(filesBelow(join(root, "Papers"))).toHaveLength(titles.length);
    expect(brokenLinks(root).broken).toEqual([]);
    checkFiles(root);
    const fronts = filesBelow(join(root, "Papers")).map((file) => {
      return parse(readFileSync(join(root, "Papers", file), "utf8").split("---\n")[1] ?? "").title;
    });
    const stored = await accelgraph(["query", "SELECT title FROM paper", "--format", "json", "--db", database]);
    expect([...fronts].sort()).toEqual(
      JSON.parse(stored.stdout)
        .map((row: { title: string }) => row.title)
        .sort(),
    );
    expect((await vault("hostile", database)).report).toMatchObject({ updated: 0, unchanged: report.notes });
  });

  it("links from the root of the vault that it lies in", async () => {
    mkdirSync(join(folder, "big/.obsidian"), { recursive: true });
    await vault("big/papers");
    expect(readFileSync(join(folder, "big/papers/Methods/AWQ.md"), "utf8")).toContain("[[papers/Methods/GPTQ|GPTQ]]");
    expect(brokenLinks(join(folder, "big")).broken).toEqual([]);
  });

  it("says which folder it cannot write to", async (context) => {
    needOrdinaryUser(context);
    const shut = join(folder, "shut");
    mkdirSync(shut);
    chmodSync(shut, 0o555);
    const { code, stderr } = await accelgraph(["vault", shut, "--db", db], { asOrdinaryUser: true });
    expect(code).toBe(1);
    expect(stderr).toMatch(/could not be written.*Choose a folder that can be written to/s);
  });

  it("of the shared corpus has no broken link", async (context) => {
    const corpus = corpusOr(context);
    const database = join(folder, "corpus.sqlite");
    await accelgraph(["ingest", corpus, "--db", database]);
    const { report } = await vault("corpus", database);
    const { links, broken } = brokenLinks(join(folder, "corpus"));
    console.log(`a vault of the corpus: ${report.notes} notes, ${links} links, ${broken.length} broken`);
    expect(broken).toEqual([]);
    expect(report.notes).toBeGreaterThan(800);
    checkFiles(join(folder, "corpus"));
  });
});
