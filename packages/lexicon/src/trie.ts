/** A trie over the folded characters of all forms. */
import { BREAK, formClassOf, WIDTH } from "./alphabet.ts";
import type { CaseRule } from "./case-rule.ts";
import { type Openings, openingsOf } from "./openings.ts";
import { type PackedRows, packRows } from "./packed-rows.ts";

/** A surface form of an entry. */
export interface Form {
  readonly surface: string;
  readonly rule: CaseRule;
  /** Index of the entry that it names. */
  readonly entry: number;
  /** This form is to be believed only beside a cue. */
  readonly needsContext: boolean;
}

/** The root is node 0. */
export interface Trie {
  readonly openings: Openings;
  readonly rows: PackedRows;
  /** 1 where a separator may stand in the text after this node. */
  readonly mayBreak: Uint8Array;
  /** Where in `forms` the forms that end at a node are, 0 for none. */
  readonly ends: Int32Array;
  readonly forms: readonly (readonly Form[])[];
}

/** A node while the trie is built. */
interface Node {
  readonly children: Map<number, number>;
  readonly forms: Form[];
  mayBreak: boolean;
}

/** Builds the trie. Time and memory in proportion to the characters of all forms. */
export function buildTrie(forms: readonly Form[]): Trie {
  const nodes: Node[] = [newNode()];
  for (const form of forms) addForm(nodes, form);
  const rows = packRows(
    nodes.map((node) => node.children),
    WIDTH,
  );
  const lists: (readonly Form[])[] = [[]];
  const ends = Int32Array.from(nodes, (node) => (node.forms.length > 0 ? lists.push(node.forms) - 1 : 0));
  const openings = openingsOf(forms.map(({ surface }) => surface));
  return { openings, rows, mayBreak: Uint8Array.from(nodes, (node) => Number(node.mayBreak)), ends, forms: lists };
}

function newNode(): Node {
  return { children: new Map(), forms: [], mayBreak: false };
}

function addForm(nodes: Node[], form: Form): void {
  let node = nodes[0] as Node;
  for (let i = 0; i < form.surface.length; i++) {
    const kind = formClassOf(form.surface.charCodeAt(i));
    if (kind === BREAK || (i > 0 && isJoint(form.surface, i))) node.mayBreak = true;
    if (kind === BREAK) continue;
    let child = node.children.get(kind);
    if (child === undefined) {
      child = nodes.push(newNode()) - 1;
      node.children.set(kind, child);
    }
    node = nodes[child] as Node;
  }
  node.forms.push(form);
}

/** Whether writers may put a space or hyphen before `surface[i]`: "RTX4090", "FlashAttention". */
function isJoint(surface: string, i: number): boolean {
  const before = surface[i - 1] ?? "";
  const at = surface[i] ?? "";
  const after = surface[i + 1] ?? "";
  if (/\p{L}/u.test(before) && /\p{N}/u.test(at)) return true;
  if (/\p{N}/u.test(before) && /\p{L}/u.test(at)) return true;
  if (/\p{Ll}/u.test(before) && /\p{Lu}/u.test(at)) return true;
  return /\p{Lu}/u.test(before) && /\p{Lu}/u.test(at) && /\p{Ll}/u.test(after);
}
