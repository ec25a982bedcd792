import type { Fault } from "@accelgraph/domain";
import { type Document, isMap, LineCounter, parseDocument } from "yaml";
import { badView, checkView, type ViewFile } from "./view-file.ts";

/**
 * Reads a view file.
 * @throws FaultError bad-view, with the line, and the nearest key where one is unknown
 */
export function parseViewFile(text: string, file?: string): ViewFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number | undefined): Partial<Fault> => ({
    ...(file === undefined ? {} : { file }),
    ...(offset === undefined ? {} : { line: lines.linePos(offset).line }),
  });
  const [broken] = document.errors;
  if (broken) {
    throw badView(`this is not YAML: ${broken.message}`, "Write `key: value` on a line of its own", at(broken.pos[0]));
  }
  const { contents } = document;
  if (!isMap(contents)) {
    throw badView("a view file is a list of keys", "Start with `focus: NAME` or `sql: SELECT …`", at(undefined));
  }
  return checkView(valuesOf(document, at(undefined)), (path) => at(offsetOf(contents, path)));
}

function valuesOf(document: Document, place: Partial<Fault>): unknown {
  try {
    return document.toJS();
  } catch {
    // The library stops where a few lines of aliases would grow into millions of values.
    throw badView("it repeats itself by aliases without end", "Write the values out", place);
  }
}

/** Where a key stands in the text. */
function offsetOf(node: unknown, path: readonly PropertyKey[]): number | undefined {
  if (!isMap(node)) return undefined;
  const [first, ...rest] = path;
  const pair = node.items.find((item) => String(item.key) === String(first));
  const deeper = rest.length > 0 ? offsetOf(pair?.value, rest) : undefined;
  return deeper ?? (pair?.key as { range?: [number] } | undefined)?.range?.[0];
}
