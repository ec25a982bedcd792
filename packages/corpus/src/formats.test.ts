import { describe, expect, it } from "vitest";
import { readFiles } from "./test-files.ts";

const abstract = "FastLoop runs 2x faster than the plain loop on a GPU.";

describe("JSON Lines", () => {
  it("reads every field", async () => {
    const line = {
      id: "x1",
      title: "FastLoop",
      summary: abstract,
      doi: "https://doi.org/10.1234/Ab.C",
      url: "https://example.org/p",
      published: "2024-06-25T10:00:00Z",
      authors: ["Ada Byron", { name: "Grace Hopper" }],
    };
    const { papers, faults } = await readFiles({ "a.jsonl": `${JSON.stringify(line)}\n` });
    expect(faults).toEqual([]);
    expect(papers).toEqual([
      {
        key: "doi:10.1234/ab.c",
        title: "FastLoop",
        abstract,
        source: { file: "a.jsonl", line: 1 },
        id: "x1",
        doi: "10.1234/ab.c",
        url: "https://example.org/p",
        published: "2024-06-25",
        authors: ["Ada Byron", "Grace Hopper"],
      },
    ]);
  });

  it.each([
    [{ arxiv_id: "2306.00978v3" }, "arxiv:2306.00978"],
    [{ url: "http://arxiv.org/abs/2306.00978v1" }, "arxiv:2306.00978"],
    [{ id: "2306.00978" }, "arxiv:2306.00978"],
    [{ doi: "10.48550/arXiv.2306.00978" }, "arxiv:2306.00978"],
    [{ id: 17 }, "title:fastloop"],
  ])("identifies %j", async (fields, key) => {
    const { papers } = await readFiles({ "a.jsonl": JSON.stringify({ title: "FastLoop", abstract, ...fields }) });
    expect(papers[0]?.key).toBe(key);
  });

  it("costs a broken line that line only", async () => {
    const good = (title: string) => JSON.stringify({ title, abstract });
    const text = [good("One"), '{"title": "Cut", "abstr', "[1]", "{bad}", good("Two"), '{"abstract": "x"}'].join("\n");
    const { papers, faults } = await readFiles({ "a.jsonl": text });
    expect(papers.map((p) => [p.title, p.source.line])).toEqual([
      ["One", 1],
      ["Two", 5],
    ]);
    expect(faults.map((f) => [f.code, f.line])).toEqual([
      ["cut-off-json", 2],
      ["not-a-paper", 3],
      ["not-json", 4],
      ["no-title", 6],
    ]);
  });
});

describe("a JSON array", () => {
  it("is read an object at a time, with each object's line", async () => {
    const list = [
      { title: 'A "quoted" {brace}', abstract },
      { title: "B", abstract: "ends in a backslash \\" },
      { title: "C", abstract, extra: [{ title: "inner" }] },
    ];
    const { papers, faults } = await readFiles({
      "a.json": JSON.stringify(list, null, 2),
      "b.json": JSON.stringify(list),
    });
    expect(faults).toEqual([]);
    expect(papers.map((p) => p.title)).toEqual([...list, ...list].map((p) => p.title));
    expect(papers.slice(0, 2).map((p) => p.source.line)).toEqual([2, 6]);
  });

  it("that is cut off gives what stands before", async () => {
    const text = JSON.stringify(
      [
        { title: "A", abstract },
        { title: "B", abstract },
      ],
      null,
      1,
    ).slice(0, -20);
    const { papers, faults } = await readFiles({ "a.json": text });
    expect(papers.map((p) => p.title)).toEqual(["A"]);
    expect(faults.map((f) => [f.code, f.line])).toEqual([["cut-off-json", 6]]);
  });
});

describe("a Markdown note", () => {
  it("takes front matter before headings", async () => {
    const note = `---\ntitle: "FastLoop: Loops"\ndate: 2024-06-25\nauthors:\n  - Ada Byron\narxiv: 2306.00978\n---\n# My notes\n\nText with **bold**, a [link](https://x.y) and [[GPU|the GPU]].\n\n- first\n- second\n\n\`\`\`js\ncode()\n\`\`\`\n`;
    const { papers, faults } = await readFiles({ "n.md": note });
    expect(faults).toEqual([]);
    expect(papers[0]).toMatchObject({
      key: "arxiv:2306.00978",
      title: "FastLoop: Loops",
      published: "2024-06-25",
      authors: ["Ada Byron"],
    });
    expect(papers[0]?.abstract).toBe("My notes\nText with bold, a link and the GPU.\nfirst\nsecond");
  });

  it("takes the first heading, else the file's name, and the section Abstract, else the body", async () => {
    const { papers } = await readFiles({
      "a.md": `# FastLoop\n\n${abstract}\n`,
      "b.md": `FastLoop\n========\n\nJunk.\n\n## Abstract\n\n${abstract}\n\n## Notes\n\nMine.\n`,
      "FastLoop.md": `${abstract}\n`,
    });
    expect(papers.map((p) => [p.title, p.abstract])).toEqual(Array(3).fill(["FastLoop", abstract]));
  });

  it("reads on where the front matter is broken", async () => {
    const { papers, faults } = await readFiles({ "a.md": `---\ntitle: a: b: [\n---\n# FastLoop\n\n${abstract}\n` });
    expect(papers.map((p) => p.title)).toEqual(["FastLoop"]);
    expect(faults.map((f) => f.code)).toEqual(["bad-front-matter"]);
  });
});

describe("BibTeX", () => {
  it("reads TeX, strings and bare per cent signs", async () => {
    const text = String.raw`Exported by hand.
@string{venue = "Proc. of X"}
@comment{nothing}
@article{a1,
  title = {{FastLoop}: {\'E}tudes of $O(n)$ loops},
  author = {Hopper, Grace and Ada Byron},
  abstract = "It is 2.3$\times$ faster and saves 50% of {memory}.",
  journal = venue # " 7", year = 2023, month = jun, eprint = {2306.00978}, archivePrefix = {arXiv}
}
@misc{b, title={Only}}`;
    const { papers, faults } = await readFiles({ "refs.bib": text });
    expect(papers[0]).toMatchObject({
      key: "arxiv:2306.00978",
      title: "FastLoop: Études of O(n) loops",
      abstract: "It is 2.3× faster and saves 50% of memory.",
      published: "2023-06",
      authors: ["Grace Hopper", "Ada Byron"],
      source: { file: "refs.bib", line: 4 },
    });
    expect(faults.map((f) => [f.code, f.line])).toEqual([["no-abstract", 10]]);
  });

  it("goes on after an entry that is never closed", async () => {
    const { papers, faults } = await readFiles({
      "refs.bib": `@article{a, title={Open {brace}, abstract={x}\n@article{b, title={Good}, abstract={${abstract}}}\n`,
    });
    expect(papers.map((p) => p.title)).toEqual(["Good"]);
    expect(faults.map((f) => [f.code, f.line])).toEqual([["cut-off-bibtex", 1]]);
  });
});

describe("RIS", () => {
  it("reads entries, wrapped fields and one that never ends", async () => {
    const text = `TY  - JOUR\nTI  - FastLoop\nAU  - Hopper, Grace\nAB  - FastLoop runs 2x faster\nthan the plain loop on a GPU.\nPY  - 2024/06/25/\nDO  - 10.1234/abc\nER  - \n\nTY  - CONF\nT1  - Two\nN2  - ${abstract}\n`;
    const { papers, faults } = await readFiles({ "refs.ris": text });
    expect(faults).toEqual([]);
    expect(papers[0]).toMatchObject({
      key: "doi:10.1234/abc",
      title: "FastLoop",
      abstract,
      published: "2024-06-25",
      authors: ["Grace Hopper"],
      source: { line: 1 },
    });
    expect(papers[1]).toMatchObject({ title: "Two", abstract, source: { line: 10 } });
  });
});
