import { lexicon } from "@accelgraph/lexicon";
import { expect, test } from "vitest";
import { link } from "../link/index.ts";
import { mentions } from "../mentions/index.ts";
import { read } from "../reading.ts";
import { sentences } from "../sentences/index.ts";
import { tidy } from "../tidy/index.ts";
import { companyOf, signsOfCompany } from "./company.ts";
import { Signs } from "./signs.ts";

/** The signs that their company gives the things which an abstract names. */
function signsIn(abstract: string): Record<string, string[]> {
  const reading = read(sentences(tidy("Packing Rows", abstract)));
  const entities = link(reading, mentions(reading, lexicon));
  const company = companyOf(reading, entities);
  return Object.fromEntries(
    entities.map((entity) => {
      const signs = new Signs();
      signsOfCompany(company, entity, signs);
      return [entity.name, signs.seen.map(({ name }) => name)];
    }),
  );
}

test("counts the things of a type in the text and in one sentence", () => {
  const { vLLM, A100 } = signsIn("We pack rows with vLLM and TensorRT. GPTQ packs rows too. It runs on an A100.");
  expect(vLLM).toEqual(expect.arrayContaining(["method alike 3", "method together 2"]));
  expect(A100).toEqual(expect.arrayContaining(["hardware alike 1", "hardware together 1"]));
});

test("knows a name within another", () => {
  const signs = signsIn("We propose Fast-GPTQ, a packer of rows. It is built on GPTQ.");
  expect(signs.GPTQ).toEqual(expect.arrayContaining(["ends another", "ends another method"]));
  expect(signs["Fast-GPTQ"]).toContain("ends in another");
});
