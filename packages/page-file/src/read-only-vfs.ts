import type { Sqlite3Static } from "@sqlite.org/sqlite-wasm";
import type { ByteSource } from "./byte-source.ts";

/** The name under which SQLite knows these files. */
export const VFS = "accelgraph-pages";

/** Where SQLite writes in its header whether a file uses a write-ahead log: 2 says so, 1 says a journal. */
const JOURNAL_BYTES = [18, 19];

/** What SQLite's struct classes have and their types do not tell. */
interface Struct {
  readonly structInfo: { readonly sizeof: number };
}

/**
 * A file system for SQLite that holds byte sources and lets nothing be written. SQLite's own parts in memory are
 * not touched by it: temporary tables are made there.
 */
export class ReadOnlyFiles {
  readonly #sqlite: Sqlite3Static;
  readonly #sources = new Map<string, ByteSource>();
  readonly #open = new Map<number, ByteSource>();
  #trouble: unknown;

  constructor(sqlite: Sqlite3Static) {
    this.#sqlite = sqlite;
    const { capi } = sqlite;
    const io = new capi.sqlite3_io_methods();
    const vfs = new capi.sqlite3_vfs();
    // The types call it iVersion.
    Object.assign(io, { $iVersion: 1 });
    vfs.$iVersion = 1;
    vfs.$szOsFile = (capi.sqlite3_file as unknown as Struct).structInfo.sizeof;
    vfs.$mxPathname = 512;
    sqlite.vfs.installVfs({
      io: { struct: io, methods: this.#fileMethods() },
      vfs: { struct: vfs, name: VFS, methods: this.#folderMethods(io.pointer) },
    } as unknown as Parameters<Sqlite3Static["vfs"]["installVfs"]>[0]);
  }

  add(name: string, source: ByteSource): void {
    this.#sources.set(name, source);
  }

  remove(name: string): void {
    this.#sources.delete(name);
  }

  /** What a source threw while SQLite read it, told once: SQLite itself only knows that reading failed. */
  takeTrouble(): unknown {
    const trouble = this.#trouble;
    this.#trouble = undefined;
    return trouble;
  }

  /** Pointers come as numbers, 64-bit integers as bigints. */
  #fileMethods() {
    const { capi, wasm } = this.#sqlite;
    const done = () => 0;
    const refuse = () => capi.SQLITE_READONLY;
    return {
      xClose: (file: number) => {
        this.#open.delete(file);
        return 0;
      },
      xRead: (file: number, into: number, length: number, offset: bigint) =>
        this.#read(file, into, length, Number(offset)),
      xWrite: refuse,
      xTruncate: refuse,
      xSync: done,
      xFileSize: (file: number, into: number) => {
        wasm.poke64(into, BigInt(this.#open.get(file)?.size ?? 0));
        return 0;
      },
      xLock: done,
      xUnlock: done,
      xCheckReservedLock: (_file: number, into: number) => {
        wasm.poke32(into, 0);
        return 0;
      },
      xFileControl: () => capi.SQLITE_NOTFOUND,
      xSectorSize: () => 4096,
      xDeviceCharacteristics: () => capi.SQLITE_IOCAP_IMMUTABLE,
    };
  }

  #read(file: number, into: number, length: number, offset: number): number {
    const { capi, wasm } = this.#sqlite;
    try {
      const bytes = this.#open.get(file)?.read(offset, length) ?? new Uint8Array();
      const heap = wasm.heap8u();
      heap.set(bytes, into);
      // A file that was copied while it had a write-ahead log opens like any other: nothing is going to be logged.
      for (const place of JOURNAL_BYTES)
        if (place >= offset && place < offset + length) heap[into + place - offset] = 1;
      if (bytes.length === length) return 0;
      heap.fill(0, into + bytes.length, into + length);
      return capi.SQLITE_IOERR_SHORT_READ;
    } catch (error) {
      this.#trouble = error;
      return capi.SQLITE_IOERR_READ;
    }
  }

  #folderMethods(methods: unknown) {
    const { capi, wasm } = this.#sqlite;
    return {
      xOpen: (_vfs: number, name: number, file: number, _flags: number, outFlags: number) => {
        const source = this.#sources.get(wasm.cstrToJs(name) ?? "");
        if (source === undefined) return capi.SQLITE_CANTOPEN;
        this.#open.set(file, source);
        const struct = new capi.sqlite3_file(file);
        struct.$pMethods = methods as typeof struct.$pMethods;
        struct.dispose();
        if (outFlags !== 0) wasm.poke32(outFlags, capi.SQLITE_OPEN_READONLY);
        return 0;
      },
      xAccess: (_vfs: number, _name: number, _flags: number, into: number) => {
        wasm.poke32(into, 0);
        return 0;
      },
      xDelete: () => capi.SQLITE_READONLY,
      xFullPathname: (_vfs: number, name: number, length: number, into: number) =>
        wasm.cstrncpy(into, name, length) < length ? 0 : capi.SQLITE_CANTOPEN,
      xGetLastError: () => 0,
      xCurrentTime: (_vfs: number, into: number) => {
        wasm.poke64f(into, 2440587.5 + Date.now() / 86_400_000);
        return 0;
      },
      xRandomness: (_vfs: number, length: number, into: number) => {
        wasm.heap8u().set(crypto.getRandomValues(new Uint8Array(length)), into);
        return length;
      },
      xSleep: () => 0,
    };
  }
}
