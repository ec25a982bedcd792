/** Groups what comes into arrays of `size`; the last may be shorter. */
export async function* inBatches<Item>(items: AsyncIterable<Item>, size: number): AsyncGenerator<Item[]> {
  let batch: Item[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/**
 * Starts the work on up to `ahead` items before the first is asked for, and gives the results in the
 * order of the items, whichever is done first. Holds no more than `ahead` of them.
 */
export async function* mapInOrder<Item, Result>(
  items: AsyncIterable<Item>,
  ahead: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const started: Promise<Result>[] = [];
  for await (const item of items) {
    const result = work(item);
    // Whoever awaits it later still sees the failure; until then it must not end the process.
    result.catch(() => {});
    started.push(result);
    if (started.length >= ahead) yield await (started.shift() as Promise<Result>);
  }
  for (const result of started) yield await result;
}
