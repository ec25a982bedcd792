/**
 * Decisions by hand as a text that people read, compare and send each other: one a line, six columns with tabs
 * between, sorted by type and name, so that the same decisions make the same bytes.
 */
import { ENTITY_TYPES, type Fault, LABEL_TYPES } from "@accelgraph/domain";
import type { HeldCorrection } from "@accelgraph/store";

export interface PatchLine {
  readonly line: number;
  readonly action: HeldCorrection["action"];
  readonly type: HeldCorrection["type"];
  readonly name: string;
  readonly intoType: HeldCorrection["type"] | null;
  readonly intoName: string | null;
  readonly reason: string;
}

const HEAD = "# accelgraph corrections: action, type, name, into type, into name, reason";
const ACTIONS = ["accept", "merge", "reject", "retype", "split"] as const;
const TYPES = [...LABEL_TYPES, ...ENTITY_TYPES] as const;

export function formatPatch(corrections: readonly HeldCorrection[]): string {
  const lines = corrections.map(({ action, type, name, intoType, intoName, reason }) =>
    [action, type, name, intoType ?? "", action === "retype" ? "" : (intoName ?? ""), reason].map(oneLine).join("\t"),
  );
  return [HEAD, ...lines].map((line) => `${line.trimEnd()}\n`).join("");
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** Reads a patch. Lines that are no decision come back as faults; comments (`#`) and empty lines are passed over. */
export function parsePatch(text: string, file: string): { readonly lines: PatchLine[]; readonly faults: Fault[] } {
  const lines: PatchLine[] = [];
  const faults: Fault[] = [];
  for (const [index, content] of text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .entries()) {
    if (content.trim() === "" || content.startsWith("#")) continue;
    const read = parseLine(
      content.split("\t").map((field) => field.trim()),
      index + 1,
    );
    if (typeof read === "object") lines.push(read);
    else faults.push({ code: "bad-correction", message: read, remedy: REMEDY, file, line: index + 1 });
  }
  return { lines, faults };
}

const REMEDY =
  "A line is action, type, name, into type, into name, reason, with tabs between; `corrections export` writes such lines";

/** The line, or what is wrong with it. */
function parseLine(fields: readonly string[], line: number): PatchLine | string {
  const [action, type, name = "", intoType = "", intoName = "", reason = ""] = fields;
  const known = ACTIONS.find((one) => one === action);
  const ofType = TYPES.find((one) => one === type);
  const into = TYPES.find((one) => one === intoType);
  if (known === undefined) return `"${action}" is none of ${ACTIONS.join(", ")}`;
  if (ofType === undefined) return `"${type ?? ""}" is none of the types ${TYPES.join(", ")}`;
  if (name === "") return "The name is missing";
  if (intoType !== "" && into === undefined) return `"${intoType}" is none of the types ${TYPES.join(", ")}`;
  if ((known === "merge" || known === "retype") && into === undefined) return `A ${known} needs a type to go into`;
  if (known === "merge" && intoName === "") return "A merge needs a name to go into";
  return {
    ...{ line, action: known, type: ofType, name, reason: reason || "imported" },
    intoType: into ?? null,
    intoName: intoName || (known === "retype" ? name : null),
  };
}
