/** Names merged and split by hand: what was decided holds, however often the papers are read again. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { accelgraph, freshFolder } from "./command.ts";
import { jsonLines } from "./papers.ts";

const folder = freshFolder();
const db = join(folder, "names.sqlite");
const file = join(folder, "papers.jsonl");

/** Two spellings of one invented thing, which no lexicon knows. */
const papersNow = (speedup: number) =>
  jsonLines([
    {
      title: "Zorbium: Faster Decoding",
      abstract: `We propose Zorbium, a decoding system. Zorbium is ${speedup}x faster than vLLM on an A100.`,
    },
    {
      title: "A Study of Decoding",
      abstract: "We compare several systems. Our system Quillox is 1.5x faster than ZorbiumX on an A100.",
    },
  ]);

const ask = (...args: string[]) => accelgraph([...args, "--db", db]);
const ingest = async (speedup: number) => {
  writeFileSync(file, papersNow(speedup));
  const { stdout } = await ask("ingest", file, "--json");
  return JSON.parse(stdout) as { updated: number; unchanged: number };
};
const meaningOf = async (name: string) => JSON.parse((await ask("show", name, "--json")).stdout).node.name as string;

describe("a decision by hand", () => {
  beforeAll(() => ingest(2.1));

  it("makes two names one node, through a new reading of the papers", async () => {
    expect(await meaningOf("ZorbiumX")).toBe("ZorbiumX");
    const { code, stdout } = await ask("alias", "merge", "ZorbiumX", "Zorbium", "--reason", "the later name");
    expect([code, stdout]).toEqual([0, "ZorbiumX is Zorbium from now on.\n"]);
    expect(await meaningOf("ZorbiumX")).toBe("Zorbium");
    expect(await ingest(2.2)).toMatchObject({ updated: 1, unchanged: 1 });
    expect(await meaningOf("ZorbiumX")).toBe("Zorbium");
  });

  it("is taken back by a split, which holds as well", async () => {
    expect((await ask("alias", "split", "ZorbiumX")).code).toBe(0);
    expect(await meaningOf("ZorbiumX")).toBe("ZorbiumX");
    expect(await ingest(2.3)).toMatchObject({ updated: 1 });
    expect(await meaningOf("ZorbiumX")).toBe("ZorbiumX");
    expect((await ask("verify")).code).toBe(0);
  });

  it("stays in the ledger with its reason, newest first", async () => {
    const rows = JSON.parse((await ask("alias", "list", "ZorbiumX", "--json")).stdout);
    expect(rows.map((row: { action: string; reason: string }) => [row.action, row.reason])).toEqual([
      ["split", "split by hand"],
      ["merge", "the later name"],
    ]);
  });

  it("is refused with a remedy where there is nothing to decide", async () => {
    expect((await ask("alias", "split", "Zorbium")).stderr).toMatch(/stands for itself already/);
    expect((await ask("alias", "merge", "Zorbium", "zorbium")).stderr).toMatch(/one thing already/);
    const unknown = await ask("alias", "merge", "Nothing", "Zorbium");
    expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringContaining('nothing here is called "Nothing"')]);
  });
});
