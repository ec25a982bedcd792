import { PREFIXES } from "./terms.ts";

/** A value of a triple: another thing by its address, or a literal. */
export type Term = { readonly iri: string } | { readonly text: string; readonly type?: string };

/** `schema:name` as a whole address. */
export function iri(prefixed: string): string {
  const colon = prefixed.indexOf(":");
  return PREFIXES[prefixed.slice(0, colon) as keyof typeof PREFIXES] + prefixed.slice(colon + 1);
}

export const text = (value: string): Term => ({ text: value });
export const integer = (value: number): Term => ({ text: String(value), type: "xsd:integer" });
export const decimal = (value: number): Term => ({ text: xsdDouble(value), type: "xsd:double" });

/** Dates as exact as the source: a year, a month or a day. */
export function date(value: string): Term {
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return { text: value, type: "xsd:date" };
  if (/^\d{4}-\d\d$/.test(value)) return { text: value, type: "xsd:gYearMonth" };
  return /^\d{4}$/.test(value) ? { text: value, type: "xsd:gYear" } : text(value);
}

function xsdDouble(value: number): string {
  if (Number.isFinite(value)) return String(value);
  return value > 0 ? "INF" : "-INF";
}

/** One line of N-Triples. */
export function triple(subject: string, property: string, value: Term): string {
  return `${reference(subject)} ${reference(iri(property))} ${written(value)} .\n`;
}

function written(value: Term): string {
  if ("iri" in value) return reference(value.iri);
  const type = value.type === undefined ? "" : `^^${reference(iri(value.type))}`;
  return `"${escapeText(value.text)}"${type}`;
}

/** What an address in N-Triples may not hold is written as its number. */
function reference(address: string): string {
  const escaped = address
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    .replace(/[\u0000-\u0020<>"{}|^`\\]/g, (c) => encodeURIComponent(c).replace(/^(.)$/, percent));
  return `<${escaped}>`;
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
}

const ESCAPES: Readonly<Record<string, string>> = { "\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t" };

function escapeText(value: string): string {
  return (
    value
      .toWellFormed()
      .replace(/[\\"\n\r\t]/g, (c) => ESCAPES[c] ?? c)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      .replace(/[\u0000-\u001f\u007f]/g, (c) => `\\u${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`)
  );
}
