import { createDrawer, type Drawer, inlineWasm } from "@accelgraph/embedding";
import wasm from "@sqlite.org/sqlite-wasm/sqlite3.wasm?base64";

let drawer: Drawer | undefined;

/** One drawer for all elements of the page: a database is fetched once. */
export function drawerOfPage(): Drawer {
  drawer ??= createDrawer({
    find: async (address) => (address === undefined ? undefined : { stamp: "", read: () => read(address) }),
    wasm: () => inlineWasm(wasm),
  });
  return drawer;
}

async function read(address: string): Promise<Uint8Array> {
  const response = await fetch(address).catch((cause: unknown) => {
    throw new Error(`${address} cannot be fetched; from another site its server must allow it`, { cause });
  });
  if (!response.ok) throw new Error(`${address} cannot be fetched (${response.status})`);
  return new Uint8Array(await response.arrayBuffer());
}
