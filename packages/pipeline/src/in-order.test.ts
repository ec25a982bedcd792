import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inBatches, mapInOrder } from "./in-order.ts";

async function* from<Item>(items: readonly Item[]) {
  yield* items;
}

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}

describe("inBatches", () => {
  it("loses nothing and keeps the order, whatever the size", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer()), fc.integer({ min: 1, max: 9 }), async (items, size) => {
        const batches = await all(inBatches(from(items), size));
        expect(batches.flat()).toEqual(items);
        expect(batches.slice(0, -1).every((batch) => batch.length === size)).toBe(true);
        expect(batches.every((batch) => batch.length > 0)).toBe(true);
      }),
    );
  });
});

describe("mapInOrder", () => {
  it("gives results in the order of the items, whichever is done first", async () => {
    const slowFirst = async (n: number) => {
      await new Promise((done) => setTimeout(done, 20 - 4 * n));
      return n;
    };
    expect(await all(mapInOrder(from([0, 1, 2, 3, 4]), 3, slowFirst))).toEqual([0, 1, 2, 3, 4]);
  });

  it("has no more than `ahead` under way", async () => {
    let underWay = 0;
    let most = 0;
    const work = async (n: number) => {
      most = Math.max(most, ++underWay);
      await new Promise((done) => setTimeout(done, 1));
      underWay--;
      return n;
    };
    await all(mapInOrder(from(Array.from({ length: 20 }, (_, i) => i)), 4, work));
    expect(most).toBe(4);
  });

  it("passes on the failure of the item that failed, after those before it", async () => {
    const seen: number[] = [];
    const run = async () => {
      for await (const n of mapInOrder(from([1, 2, 3, 4]), 2, fail)) seen.push(n);
    };
    await expect(run()).rejects.toThrow("not 3");
    expect(seen).toEqual([1, 2]);
  });
});

async function fail(n: number): Promise<number> {
  if (n === 3) throw new Error("not 3");
  return n;
}
