/**
 * Reads the lexicon's data files: checks their form and gives plain rows. A data file holds a `type` and
 * `groups`; a group holds what its entries share, then `names` ("AWQ = Activation-aware Weight
 * Quantization": a name and its aliases) and `entries` (a name with its own facts). `lines` are product
 * lines that may stand before the name ("Tesla V100"); `variants` are narrower things of their own.
 */
import { ENTITY_TYPES, type EntityType, FaultError } from "@accelgraph/domain";

/** What the data may say of an entry, before names are resolved to ids. */
export interface EntryRow {
  readonly file: string;
  readonly type: EntityType;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly broader: readonly string[];
  readonly lines: readonly string[];
  readonly variants: readonly string[];
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Each field that an entry or group may have, and the form of its value. */
const FIELD_FORMS: Readonly<Record<string, (value: unknown) => boolean>> = {
  aliases: isStrings,
  variants: isStrings,
  broader: isStrings,
  lines: isStrings,
  cues: isStrings,
  contextAliases: isStrings,
  needsContext: isBoolean,
  caseSensitive: isBoolean,
  class: isBoolean,
  grouping: isBoolean,
  vendor: isString,
  year: (value) => isNumber(value) && value >= 1940 && value <= 2100,
  memoryGb: isNumber,
  parameters: isNumber,
  grammar: isRecord,
};

/** The rows of one data file. Throws a fault that names the file and the entry. */
export function readEntryFile(file: string, data: unknown): EntryRow[] {
  if (!isRecord(data)) throw badData(file, "the file", "is not a mapping");
  const type = ENTITY_TYPES.find((known) => known === data.type);
  if (!type) throw badData(file, "the file", `has no type of ${ENTITY_TYPES.join(", ")}`);
  if (!Array.isArray(data.groups)) throw badData(file, "the file", "has no list of groups");
  return data.groups.flatMap((group: unknown, index) => readGroup(file, type, group, index));
}

function readGroup(file: string, type: EntityType, group: unknown, index: number): EntryRow[] {
  if (!isRecord(group)) throw badData(file, `group ${index + 1}`, "is not a mapping");
  const { names = [], entries = {}, ...shared } = group;
  if (!isStrings(names)) throw badData(file, `group ${index + 1}`, "has names that are not strings");
  if (!isRecord(entries)) throw badData(file, `group ${index + 1}`, "has entries that are not a mapping");
  const listed = names.map((line): [string, unknown] => {
    const [name = "", ...aliases] = line.split(" = ").map((part) => part.trim());
    return [name, aliases.length > 0 ? { aliases } : null];
  });
  const rows = [...listed, ...Object.entries(entries)].map(([name, own]) => readRow(file, type, name, shared, own));
  return rows.flatMap((row) => [row, ...variantRows(row)]);
}

/** `variants` names things of their own that are narrower than the entry and share its vendor. */
function variantRows(row: EntryRow): EntryRow[] {
  const { vendor } = row.fields;
  const fields = vendor === undefined ? {} : { vendor };
  return row.variants.map((line) => {
    const [name = line, ...aliases] = line.split(" = ");
    return { ...row, name, aliases, lines: [], variants: [], broader: [row.name], fields };
  });
}

function readRow(
  file: string,
  type: EntityType,
  name: string,
  shared: Record<string, unknown>,
  own: unknown,
): EntryRow {
  if (name.trim() === "") throw badData(file, "an entry", "has no name");
  if (own !== null && !isRecord(own)) throw badData(file, name, "is neither empty nor a mapping");
  const all: Record<string, unknown> = { ...shared, ...own };
  for (const [field, value] of Object.entries(all)) {
    const isForm = FIELD_FORMS[field];
    if (!isForm) throw badData(file, name, `has the unknown field ${field}`);
    if (!isForm(value)) throw badData(file, name, `has a bad value for ${field}: ${JSON.stringify(value)}`);
  }
  const { aliases = [], broader = [], lines = [], variants = [], ...fields } = all;
  return {
    file,
    type,
    name,
    aliases: aliases as string[],
    broader: broader as string[],
    lines: lines as string[],
    variants: variants as string[],
    fields,
  };
}

/** A fault in our own data, in the words of one who has to mend it. */
export function badData(file: string, place: string, trouble: string): FaultError {
  return new FaultError({ code: "bad-lexicon", file, message: `${place} ${trouble}`, remedy: "Mend the data file" });
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(isString);
}

export function isString(value: unknown): value is string {
  return typeof value === "string" && value.length > 0;
}

function isBoolean(value: unknown): value is boolean {
  return typeof value === "boolean";
}

function isNumber(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}
