import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { parse } from "yaml";
import { ownId, splitFront } from "./front-matter.ts";
import { mergeNote, newNote, type OwnNote } from "./regions.ts";

const before: OwnNote = {
  front: { accelgraph: "method/awq", type: "method", papers: 3, aliases: ["Activation-aware"] },
  body: "## Claims\n\n- runs [[Models/LLaMA|LLaMA]]",
};
const after: OwnNote = {
  front: { accelgraph: "method/awq", type: "method", papers: 4, aliases: ["Activation-aware", "A: W #Q"] },
  body: "## Claims\n\n- runs [[Models/LLaMA|LLaMA]]\n- targets [[Hardware/GPU|GPU]]",
};

function merge(text: string, note = after): string {
  const merged = mergeNote(text, note);
  if ("refused" in merged) throw new Error(merged.refused);
  return merged.text;
}

const frontOf = (text: string) => parse((splitFront(text).front ?? []).join("\n"));

describe("a note of ours", () => {
  it("is the same after a run that has nothing new to say", () => {
    expect(merge(newNote(before), before)).toBe(newNote(before));
  });

  it("says what is new", () => {
    expect(merge(newNote(before))).toBe(newNote(after));
    expect(frontOf(newNote(after))).toEqual(after.front);
    expect(ownId(newNote(after))).toBe("method/awq");
  });

  it("keeps what a user wrote above, below and in the front matter", () => {
    const edited = newNote(before)
      .replace("papers: 3\n", "papers: 3\n# mine\nrating: 5   # of 5\nread:\n  - twice\n")
      .replace("aliases:\n", "aliases:\n  - my own name\n")
      .replace("<!-- accelgraph:begin", "Above.\n\n<!-- accelgraph:begin")
      .concat("\n## My thoughts\n\n- [ ] try it\n");
    const text = merge(edited);
    for (const line of ["# mine", "rating: 5   # of 5", "Above.", "## My thoughts", "- [ ] try it"]) {
      expect(text.split("\n")).toContain(line);
    }
    expect(frontOf(text)).toMatchObject({
      papers: 4,
      read: ["twice"],
      aliases: ["my own name", "Activation-aware", "A: W #Q"],
    });
    expect(text).toContain("targets [[Hardware/GPU|GPU]]");
  });

  it("keeps a line that was written into our part, below it", () => {
    const edited = newNote(before).replace("## Claims\n", "## Claims\nI doubt this.\n");
    const text = merge(edited);
    expect(text.indexOf("I doubt this.")).toBeGreaterThan(text.indexOf("accelgraph:end"));
    expect(merge(text)).toBe(text);
  });

  it("keeps the line ends and the byte order mark of its file", () => {
    const windows = `\ufeff${newNote(before).replace(/\n/g, "\r\n")}`;
    expect(merge(windows)).toBe(`\ufeff${newNote(after).replace(/\n/g, "\r\n")}`);
    expect(ownId(windows)).toBe("method/awq");
  });

  test.each([
    ["without its end", (text: string) => text.replace("<!-- accelgraph:end -->", "")],
    ["without its beginning", (text: string) => text.replace(/<!-- accelgraph:begin.*\n/, "")],
  ])("%s is left alone", (_name, edit) => {
    expect(mergeNote(edit(newNote(before)), after)).toEqual({ refused: expect.stringContaining("gone or broken") });
  });

  it("never loses a line, whatever a user writes wherever", () => {
    const line = fc.string({ maxLength: 30 }).map((text) => text.replace(/[\r\n]/g, " "));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), line), { maxLength: 6 }), (added) => {
        const lines = newNote(before).split("\n");
        // Below the front matter, whose lines are YAML.
        const from = lines.indexOf("---", 1) + 1;
        for (const [at, text] of added) lines.splice(from + (at % (lines.length - from + 1)), 0, text);
        const merged = mergeNote(lines.join("\n"), after);
        if ("refused" in merged) return;
        const kept = new Set(merged.text.split("\n").map((one) => one.trimEnd()));
        for (const [, text] of added) expect(kept).toContain(text.trimEnd());
      }),
    );
  });
});
