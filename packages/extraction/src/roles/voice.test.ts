import { expect, test } from "vitest";
import { voiceOf } from "./voice.ts";

test.each([
  ["We pack rows.", "own"],
  ["However, this work packs rows.", "own"],
  ["However, rows are packed too late.", "others"],
  ["Rows are packed.", "none"],
])("%s speaks of %s", (text, voice) => {
  expect(voiceOf({ text, start: 0, end: text.length, index: 1, zone: "method" })).toBe(voice);
});
