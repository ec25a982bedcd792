import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { fingerprint, nameKey, paperKey, slugify, titleKey } from "./index.ts";

/** FNV-1a over UTF-16 units, low byte first, in the slow and obvious way. */
function slowFingerprint(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let i = 0; i < text.length; i++) {
    for (const byte of [text.charCodeAt(i) & 0xff, text.charCodeAt(i) >>> 8]) {
      hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn;
    }
  }
  return hash.toString(16).padStart(16, "0");
}

describe("nameKey", () => {
  test.each([
    ["LLaMA-2", "llama 2"],
    ["Qwen2.5", "QWEN 2.5"],
    ["GlobalCom^2", "GlobalCom2"],
    ["T-MAC.", "tmac"],
    ["QuIP#", "quip#"],
    ["*Foo", "foo"],
  ])("takes %s and %s for the same name", (a, b) => {
    expect(nameKey(a)).toBe(nameKey(b));
  });
  test.each([
    ["SpecDec", "SpecDec++"],
    ["Qwen2.5", "Qwen25"],
    ["Medusa", "Medusa-1"],
    ["QuIP", "QuIP#"],
    ["C", "C#"],
    ["RRT", "RRT*"],
  ])("keeps %s and %s apart", (a, b) => {
    expect(nameKey(a)).not.toBe(nameKey(b));
  });
});

describe("titleKey", () => {
  it("knows a title whatever its marks", () => {
    expect(titleKey("QuIP#: Even Better")).toBe(titleKey("QuIP: even better"));
  });
});

describe("slugify", () => {
  it("makes readable addresses", () => {
    expect(slugify("LLaVA-NeXT-7B")).toBe("llava-next-7b");
    expect(slugify("SpecDec++")).toBe("specdec-plus-plus");
    expect(slugify("QuIP#")).toBe("quip-sharp");
  });
  it("gives every text a slug of its alphabet", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slugify(text))));
  });
});

describe("fingerprint", () => {
  it("is FNV-1a in 64 bits", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(fingerprint(text)).toBe(slowFingerprint(text));
      }),
    );
  });
});

describe("paperKey", () => {
  it("prefers the DOI, then the arXiv number without its version, then the title", () => {
    expect(paperKey({ title: "A", doi: "10.1/AbC", arxivId: "2306.00978" })).toBe("doi:10.1/abc");
    expect(paperKey({ title: "A", arxivId: "2306.00978v2" })).toBe("arxiv:2306.00978");
    expect(paperKey({ title: "T-MAC: CPU Renaissance" })).toBe("title:tmaccpurenaissance");
  });
});
