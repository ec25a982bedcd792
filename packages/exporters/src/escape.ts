/** How names and sentences are written into each format, so that they are read back as they were. */

/**
 * Text for XML, HTML and SVG, in content and in quoted attributes. Characters that XML 1.0 does not know
 * (most control characters, lone surrogates) become U+FFFD.
 */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, "\ufffd")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/'/g, "&#39;");
}

/** A double-quoted string of Graphviz DOT, which knows the entities of HTML too. */
export function quoteDot(text: string): string {
  return `"${oneLine(text).replace(/\\/g, "\\\\").replace(/"/g, '\\"').replace(/&/g, "&amp;")}"`;
}

/**
 * A label inside double quotes of a Mermaid diagram. Mermaid reads `#code;` as a character; whatever its
 * grammar or its Markdown labels would take for their own is written so.
 */
export function escapeMermaid(text: string): string {
  return [...oneLine(text)].map((c) => (/[\p{L}\p{N} .,:+/()-]/u.test(c) ? c : `#${c.codePointAt(0)};`)).join("");
}

/** Text inside a cell of a Markdown table: one line, with no character that Markdown would take for its own. */
export function escapeMarkdown(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_{}[\]<>#|~$]/g, "\\$&")
    .replace(/&/g, "&amp;");
}

/** JSON that may stand inside a `<script>` element: nothing in it can end the element. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value)
    .replace(/</g, "\\u003c")
    .replace(/\u2028/g, "\\u2028")
    .replace(/\u2029/g, "\\u2029");
}

/** White space of any kind and length becomes one space. */
export function oneLine(text: string): string {
  return text.toWellFormed().replace(/\s+/g, " ").trim();
}

/** Cuts a text that is longer than `length` characters, with an ellipsis; never inside a character. */
export function shorten(text: string, length: number): string {
  const characters = [...text];
  return characters.length <= length
    ? text
    : `${characters
        .slice(0, length - 1)
        .join("")
        .trimEnd()}…`;
}
