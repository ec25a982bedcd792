import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gathered } from "./gathered.ts";

describe("gathered", () => {
  it("gives what flatMap gives", () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.integer(), { maxLength: 4 })), (lists) => {
        const give = (list: readonly number[], index: number) => [...list, index];
        expect(gathered(lists, give)).toEqual(lists.flatMap(give));
      }),
    );
  });
});
