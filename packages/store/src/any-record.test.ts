import { openInMemory } from "@accelgraph/db";
import { ENTITY_TYPES, ROLES } from "@accelgraph/domain";
import fc from "fast-check";
import { expect, it } from "vitest";
import { createIngest, finish, verify } from "./index.ts";
import { SAMPLE_VOCABULARY } from "./sample-papers.ts";
import { samplePaper, sampleRecord } from "./sample-records.ts";

const words = fc.string({
  unit: fc.constantFrom("a", "B", "7", "-", ".", " ", "\n", "🚀", "é", "\0", "\ud800", "GPU", "2.3x"),
});
const span = (length: number) =>
  fc.tuple(fc.nat(length), fc.nat(length)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));

/** Records whose spans lie anywhere in their text, even inside a character or empty. */
const reading = fc.tuple(words, words).chain(([title, abstract]) => {
  const sample = { title: `T${title}`, abstract };
  const whole = sampleRecord(sample);
  const evidence = span(whole.text.length).map((at) => ({ ...at, quote: "", rule: "any" }));
  const mention = span(whole.text.length).map((at) => ({ ...at, text: "", rule: "any", confidence: 1 }));
  const entity = fc.record({
    type: fc.constantFrom(...ENTITY_TYPES),
    name: words,
    aliases: fc.array(words, { maxLength: 2 }),
    role: fc.constantFrom(...ROLES),
    mentions: fc.array(mention, { maxLength: 3 }),
    evidence,
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  const label = evidence.map((at) => ({ ...at, kind: "technique" as const, label: "quantization", confidence: 0.5 }));
  return fc.record({
    paper: fc.constant(samplePaper(sample)),
    record: fc
      .record({ entities: fc.array(entity, { maxLength: 5 }), labels: fc.array(label, { maxLength: 2 }) })
      .map((found) => ({ ...whole, ...found })),
  });
});

it("stores any record so that every quote is what the text has there", () => {
  fc.assert(
    fc.property(fc.array(reading, { maxLength: 4 }), (readings) => {
      const db = openInMemory();
      const ingest = createIngest(db, { extractorVersion: "1", vocabulary: () => SAMPLE_VOCABULARY });
      ingest.write(readings);
      finish(db);
      expect(verify(db)).toMatchObject({ mismatchCount: 0, integrity: [], danglingReferences: [] });
      db.close();
    }),
    { numRuns: 60 },
  );
});
