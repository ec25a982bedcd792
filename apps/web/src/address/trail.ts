/** The addresses of one screen in the order in which they were visited, and where in it one is. */
export interface Trail {
  readonly addresses: readonly string[];
  readonly at: number;
}

/** The trail after a visit: one step back or on where the address is its neighbour, else a new end. */
export function afterVisit({ addresses, at }: Trail, address: string): Trail {
  if (addresses[at] === address) return { addresses, at };
  if (at > 0 && addresses[at - 1] === address) return { addresses, at: at - 1 };
  if (addresses[at + 1] === address) return { addresses, at: at + 1 };
  return { addresses: [...addresses.slice(0, at + 1), address], at: at + 1 };
}

/** What an address changes in another, in words: the names of the parameters. */
export function changeWords(from: string, to: string): string {
  const [a, b] = [from, to].map((address) => new URLSearchParams(address.split("?")[1] ?? ""));
  const names = new Set([...(a?.keys() ?? []), ...(b?.keys() ?? [])]);
  const changed = [...names].filter((name) => a?.get(name) !== b?.get(name)).map((name) => WORDS[name] ?? name);
  return changed.length === 0 ? "the last step" : changed.join(", ");
}

/** Parameters whose names say little by themselves. */
const WORDS: Readonly<Record<string, string>> = {
  q: "the words",
  at: "what is shown beside",
  by: "the technique",
  with: "the model",
  cell: "the cell",
  unfold: "what is unfolded",
  number: "the sentence",
  pair: "the sentences",
  from: "the page",
  baseline: "what it is over",
};
