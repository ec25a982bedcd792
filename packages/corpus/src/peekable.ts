/** A stream of bytes whose beginning can be looked at before it is read. */
export interface PeekableBytes {
  /** The first `length` bytes, or all there are. */
  readonly peek: (length: number) => Promise<Uint8Array>;
  /** All bytes, those that were looked at first. */
  readonly rest: () => AsyncIterable<Uint8Array>;
  /** Lets the source go where the rest is not wanted. */
  readonly close: () => Promise<void>;
}

export function peekable(bytes: AsyncIterable<Uint8Array>): PeekableBytes {
  const iterator = bytes[Symbol.asyncIterator]();
  const held: Uint8Array[] = [];
  const close = async () => {
    await iterator.return?.();
  };
  return {
    close,
    async peek(length) {
      let size = 0;
      for (const piece of held) size += piece.length;
      while (size < length) {
        const next = await iterator.next();
        if (next.done) break;
        held.push(next.value);
        size += next.value.length;
      }
      return Buffer.concat(held).subarray(0, length);
    },
    async *rest() {
      try {
        while (held.length > 0) yield held.shift() as Uint8Array;
        for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
      } finally {
        await close();
      }
    },
  };
}
