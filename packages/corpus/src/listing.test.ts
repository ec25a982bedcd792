import { describe, expect, it, test } from "vitest";
import { readFiles } from "./test-files.ts";

const prose = (topic: string) =>
  `We study ${topic} on small boards. ${"The measured gains hold for every size that we tried, and the loss stays small. ".repeat(4).trim()}`;
const furniture =
  "new\n\nGet trending papers in your email inbox!\n\nSubscribe\n\nbyAK and the research community\n\nMar 11\n\n";

const read = async (text: string) => readFiles({ "list.txt": text });

describe("a copied listing", () => {
  test.each([
    ["blank lines between", `${furniture}First Method: Fast\n\n${prose("a")}\n\nSecond Method\n\n${prose("b")}\n`],
    [
      "solid lines",
      `Get trending papers in your email inbox!\nFirst Method: Fast\n${prose("a")}\nSecond Method\n${prose("b")}`,
    ],
    ["button and title in one line", `SubscribeFirst Method: Fast\n${prose("a")}\nSecond Method\n${prose("b")}`],
    ["CRLF line ends", `First Method: Fast\r\n${prose("a")}\r\nSecond Method\r\n${prose("b")}\r\n`],
  ])("is read with %s", async (_, text) => {
    const { papers, faults } = await read(text);
    expect(faults).toEqual([]);
    expect(papers.map((p) => p.title)).toEqual(["First Method: Fast", "Second Method"]);
    expect(papers.map((p) => p.abstract)).toEqual([prose("a"), prose("b")]);
    for (const paper of papers) {
      expect(text.split("\n")[paper.source.line - 1]?.replace("\r", "")).toMatch(new RegExp(`${paper.title}$`));
    }
  });

  it("gives dates without a year the year after the newest that is written", async () => {
    const entry = (title: string, date: string) => `${title}\n\n${prose(title)}\n\n  • 4 authors\n·\n${date}\n\n`;
    const { papers, faults } = await read(
      furniture +
        entry("One", "Sep 30") +
        entry("Two", "Jun 19, 2022") +
        entry("Three", "Nov 2, 2024 3") +
        entry("Four", "May 31 2"),
    );
    expect(faults).toEqual([]);
    expect(papers.map((p) => p.published)).toEqual(["2025-09-30", "2022-06-19", "2024-11-02", "2025-05-31"]);
  });

  it("leaves the year open where none is written", async () => {
    const { papers } = await read(`One\n\n${prose("a")}\n\n  • 4 authors\n·\nSep 30\n`);
    expect(papers[0]?.published).toBeUndefined();
  });

  it("passes over the badge of an organisation", async () => {
    const { papers, faults } = await read(
      `One\n\n${prose("a")}\n\nsomelab somelab\n·\nOct 21, 2024 3\n\nTwo\n\n${prose("b")}\n`,
    );
    expect(faults).toEqual([]);
    expect(papers.map((p) => [p.title, p.published])).toEqual([
      ["One", "2024-10-21"],
      ["Two", undefined],
    ]);
  });

  it("takes two paragraphs of an abstract together", async () => {
    const { papers } = await read(`One\n\n${prose("a")}\n\n${prose("b")}\n\nTwo\n\n${prose("c")}\n`);
    expect(papers.map((p) => p.abstract)).toEqual([`${prose("a")}\n${prose("b")}`, prose("c")]);
  });

  it("joins lines that were wrapped", async () => {
    const wrapped = prose("a").replace(/(.{50,70}) /g, "$1\n");
    const { papers, faults } = await read(`A Title That\nRuns On\n\n${wrapped}\n\nTwo\n\n${wrapped}\n`);
    expect(faults).toEqual([]);
    expect(papers.map((p) => [p.title, p.abstract])).toEqual([
      ["A Title That Runs On", prose("a")],
      ["Two", prose("a")],
    ]);
  });

  it("names the title that no abstract follows, and goes on", async () => {
    const { papers, faults } = await read(`One\n${prose("a")}\nLonely Title\nTwo\n${prose("b")}\nCut Off`);
    expect(papers.map((p) => p.title)).toEqual(["One", "Two"]);
    expect(faults.map((f) => [f.code, f.line])).toEqual([
      ["stray-title", 3],
      ["stray-title", 6],
    ]);
  });

  it("reads an entry with authors and no abstract by its title", async () => {
    const { papers, faults } = await read(
      `One\n\n${prose("a")}\n\n  • 1 authors\n·\nMay 1, 2024\n\nOnly a Title for This One\n\n  • 2 authors\n·\nMay 2, 2024\n`,
    );
    expect(papers.map((p) => [p.title, p.abstract === "", p.published])).toEqual([
      ["One", false, "2024-05-01"],
      ["Only a Title for This One", true, "2024-05-02"],
    ]);
    expect(faults.map((f) => [f.code, f.line])).toEqual([["no-abstract", 9]]);
  });

  it("keeps words in angle brackets, which plain text owns", async () => {
    const { papers } = await read(`One\n\nThe <b> token and <mask> & more. ${prose("a")}\n`);
    expect(papers[0]?.abstract).toContain("The <b> token and <mask> & more.");
  });

  it("reads other scripts", async () => {
    const arabic = "نقدم طريقة جديدة لتسريع الاستدلال على الأجهزة الصغيرة. ".repeat(6).trim();
    const chinese = "我们提出一种新的量化方法，在小型设备上把推理速度提高一倍。".repeat(6);
    const { papers, faults } = await read(`تسريع\n\n${arabic}\n\n量化 🚀\n\n${chinese}\n`);
    expect(faults).toEqual([]);
    expect(papers.map((p) => [p.title, p.abstract])).toEqual([
      ["تسريع", arabic],
      ["量化 🚀", chinese],
    ]);
  });
});
