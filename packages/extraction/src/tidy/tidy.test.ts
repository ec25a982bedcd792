import { sliceSpan } from "@accelgraph/domain";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { tidy } from "./index.ts";
import { scars, tables } from "./scars.ts";

const tidied = (abstract: string) => tidy("T", abstract).text.slice(2);

/** Text made of scars and their neighbours, so that rules meet in every order. */
const scarred = fc
  .array(
    fc.constantFrom(
      "2.5",
      "times",
      "$",
      "\\times",
      "sim",
      " ",
      "{",
      "}",
      "^{",
      "\\textbf{",
      "**",
      "&amp;",
      "<i>",
      "</i>",
      "x2014",
      "\u00a0",
      "\u200b",
      "\0",
      "\n",
      "\n\n",
      "word",
      "~",
      "\\%",
      '\\"o',
      "downarrow",
      "😀",
      "\ud800",
      "ﬁ",
      "–",
      "%",
    ),
  )
  .map((parts) => parts.join(""));

describe("each scar's own examples", () => {
  test.each(scars.flatMap((scar) => scar.examples.map(([from, to]) => [scar.id, from, to])))(
    "%s: %s",
    (_id, from, to) => {
      expect(tidied(from)).toBe(to);
    },
  );
});

describe("the sign of a table", () => {
  it("stands in each text that has one of its scars", () => {
    const before = fc.constantFrom("3", "3 ", "a", "", "\n");
    const mark = fc.constantFrom(
      ..."times sim approx geq lesssim pm downarrow x2014 u2026 \\pm ± & ** </b>".split(" "),
    );
    fc.assert(
      fc.property(before, mark, fc.constantFrom("4", " 4", "\n4", "", " b"), scarred, (...parts) => {
        const text = parts.join("");
        for (const { sign, scars: rows } of tables)
          if (rows.some((scar) => scar.edits(text).length > 0)) expect(sign.test(text)).toBe(true);
      }),
    );
  });
});

describe("odd characters and white space", () => {
  test.each([
    ["a\u00a0b\u200bc \u2013 d\u2019s", "a bc - d's"],
    ["10\u202f000 tokens", "10,000 tokens"],
    ["ef\ufb01cient e\ufb03cient", "effficient efficient".replace("ff", "f")],
    ["one\ntwo  three\n\nfour", "one two three\n\nfour"],
    ["state-of-\nthe-art", "state-of-the-art"],
    ["NUL\0L", "NULL"],
    ["up to \uff13\u00d7", "up to 3×"],
  ])("%j", (from, to) => {
    expect(tidied(from)).toBe(to);
  });
});

describe("tidy", () => {
  it("leaves clean text as it is", () => {
    const title = "T-MAC: CPU Renaissance";
    const abstract =
      "It is 2.5x faster (up to 3.1×) and 30% smaller — see https://a.b/c_d; costs $1.2M, O(n^2). Müller agrees.";
    const { text, titleEnd, toRaw } = tidy(title, abstract);
    expect(text).toBe(`${title}\n${abstract}`);
    expect(titleEnd).toBe(title.length);
    expect(toRaw({ start: 3, end: 9 })).toEqual({ start: 3, end: 9 });
  });

  it("quotes the stored words for tidied ones", () => {
    const { text, raw, toRaw } = tidy("A", "a **28times** gain, \\method wins");
    const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
    expect(sliceSpan(raw, toRaw(span("28x")))).toBe("28times");
    expect(sliceSpan(raw, toRaw(span("our method")))).toBe("\\method");
    expect(sliceSpan(raw, toRaw(span("gain")))).toBe("gain");
  });

  it("keeps the title's border", () => {
    const { text, titleEnd } = tidy("Fast \\textbf{Kernels}", "They are  fast.");
    expect(text.slice(0, titleEnd)).toBe("Fast Kernels");
    expect(text.charAt(titleEnd)).toBe("\n");
  });

  it("maps every span to a span of the stored text, in order", () => {
    fc.assert(
      fc.property(scarred, scarred, (title, abstract) => {
        const { text, raw, titleEnd, toRaw } = tidy(title, abstract);
        expect(text.charAt(titleEnd)).toBe("\n");
        let before = { start: 0, end: 0 };
        for (let at = 0; at < text.length; at++) {
          const span = toRaw({ start: at, end: at + 1 });
          expect(span.start).toBeGreaterThanOrEqual(before.start);
          expect(span.end).toBeGreaterThanOrEqual(before.end);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(raw.length);
          before = span;
        }
        const all = toRaw({ start: 0, end: text.length });
        expect(all.start).toBeGreaterThanOrEqual(0);
        expect(all.end).toBeLessThanOrEqual(raw.length);
      }),
    );
  });

  it("is itself on plain words", () => {
    const plain = fc.array(fc.stringMatching(/^[a-zA-Z0-9.,;()%+-]{1,12}$/)).map((words) => words.join(" "));
    fc.assert(
      fc.property(plain, (abstract) => {
        fc.pre(!/\d(?:times|sim|approx|pm)|(?:sim|approx|eq) ?\d|arrow|[xu]20/.test(abstract));
        expect(tidied(abstract)).toBe(abstract);
      }),
    );
  });

  it("takes time in proportion to hostile text", () => {
    for (const unit of ["{", "$ ", "\\textbf{", "&amp", "<i ", "9", "~1", "** ", "\n ", "sim 3"]) {
      const started = performance.now();
      tidy("T", unit.repeat(200_000));
      expect(performance.now() - started, unit).toBeLessThan(15_000);
    }
  });
});
