/// <reference path="./file-reader-sync.d.ts" />
/** The bytes of a file that is read piece by piece, at once and not by promise: SQLite asks so. */
export interface ByteSource {
  readonly size: number;
  /** The bytes from `offset` on; fewer than `length` only at the end of the file. */
  read(offset: number, length: number): Uint8Array;
}

export function sourceOfBytes(bytes: Uint8Array): ByteSource {
  return { size: bytes.length, read: (offset, length) => bytes.subarray(offset, offset + length) };
}

/** Bytes of a file on the user's disk that are read at a time; SQLite asks for a page, and its neighbours come next. */
const BLOB_PIECE = 1024 * 1024;
const BLOB_PIECES_KEPT = 64;

/** A file that the user picked or dropped. It stays on their disk; what is asked for is read. Only in a worker. */
export function sourceOfBlob(blob: Blob): ByteSource {
  const reader = new FileReaderSync();
  const fetchPiece = (piece: number) =>
    new Uint8Array(reader.readAsArrayBuffer(blob.slice(piece * BLOB_PIECE, (piece + 1) * BLOB_PIECE)));
  return { size: blob.size, read: inPieces(blob.size, BLOB_PIECE, keepNewest(BLOB_PIECES_KEPT, fetchPiece)) };
}

/** Reads any stretch of a file that comes in pieces of one size. */
export function inPieces(size: number, pieceSize: number, piece: (number: number) => Uint8Array): ByteSource["read"] {
  return (offset, length) => {
    const end = Math.min(offset + length, size);
    const first = Math.floor(offset / pieceSize);
    if (end <= (first + 1) * pieceSize) {
      return piece(first).subarray(offset - first * pieceSize, Math.max(0, end - first * pieceSize));
    }
    const bytes = new Uint8Array(end - offset);
    for (let at = offset; at < end; ) {
      const number = Math.floor(at / pieceSize);
      const part = piece(number).subarray(at - number * pieceSize, end - number * pieceSize);
      bytes.set(part, at - offset);
      at += part.length;
    }
    return bytes;
  };
}

/** Keeps what was read last. */
function keepNewest(most: number, read: (piece: number) => Uint8Array): (piece: number) => Uint8Array {
  const kept = new Map<number, Uint8Array>();
  return (piece) => {
    const found = kept.get(piece) ?? read(piece);
    kept.delete(piece);
    kept.set(piece, found);
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    return found;
  };
}
