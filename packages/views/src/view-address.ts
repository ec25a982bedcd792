import { checkView, unknownKey, type ViewFile } from "./view-file.ts";

/** Keys that an address may have: one value each, lists with commas. `sql` is none of them: see `viewOfAddress`. */
const LISTS = ["focus", "types", "relations", "hide"];
const NUMBERS = ["depth", "limit", "min-papers", "min-confidence", "since", "until"];
const TEXTS = ["title", "layout", "theme"];
const SIZES = ["width", "height"];
const ADDRESS_KEYS: readonly string[] = [...LISTS, ...NUMBERS, ...TEXTS, ...SIZES, "legend"];

/**
 * Reads a view from the parameters of an address. Any page can ask for an address, so it holds no SQL and names no file.
 * @throws FaultError bad-view, with the nearest key where one is unknown
 */
export function viewOfAddress(parameters: URLSearchParams): ViewFile {
  const values: Record<string, unknown> = {};
  const size: Record<string, number> = {};
  for (const [key, value] of parameters) {
    if (!ADDRESS_KEYS.includes(key)) throw unknownKey(key, ADDRESS_KEYS, {});
    if (value === "") continue;
    if (LISTS.includes(key)) values[key] = value.split(",").filter(Boolean);
    else if (SIZES.includes(key)) size[key] = Number(value);
    else if (NUMBERS.includes(key)) values[key] = Number(value);
    else if (key === "legend") values[key] = value === "true" ? true : value === "false" ? false : value;
    else values[key] = value;
  }
  return checkView(Object.keys(size).length === 0 ? values : { ...values, size }, () => ({}));
}
