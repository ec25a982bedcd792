import fc from "fast-check";
import { expect, it } from "vitest";
import { mayOpen, openingsOf } from "./openings.ts";

const surfaces = ["FlashAttention", "ViT", "A100", "Wide & Deep", "LLM.int8()", "LLaMA-2"];
const openings = openingsOf(surfaces);
const breaks = fc.constantFrom("", " ", "-", "_", " & ");

it("lets no form be missed, however it is broken up, in whatever case, wherever it stands", () => {
  fc.assert(
    fc.property(fc.constantFrom(...surfaces), fc.string(), fc.string(), fc.array(breaks), (form, left, right, gaps) => {
      const spelled = [...form.replace("()", "")].map((unit, i) => unit + (gaps[i] ?? "")).join("");
      for (const written of [spelled, spelled.toLowerCase(), spelled.toUpperCase()]) {
        expect(mayOpen(left + written + right, left.length, openings)).toBe(true);
      }
    }),
  );
});

it("spares words that begin no form", () => {
  for (const word of ["the cat sat", "flash memory", "attention is all", "vi", "llama farms", ""]) {
    expect(mayOpen(word, 0, openings)).toBe(false);
  }
});
