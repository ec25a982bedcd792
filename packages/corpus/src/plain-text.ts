/**
 * Makes what databases and web pages export readable: HTML and JATS tags taken out, character
 * references decoded, broken characters mended, white space made even. What is not markup stays.
 */

/** Elements of HTML, MathML and JATS that abstracts carry. Other things in angle brackets are text. */
const INLINE =
  "a|abbr|b|bold|em|font|i|img|inline-formula|italic|math|m(?:frac|i|n|o|over|row|space|sqrt|style|sub|subsup|sup|table|td|text|tr|under|underover)|monospace|sc|semantics|small|span|strong|tex-math|tt|u|underline|xref";
const BLOCK =
  "abstract|article|blockquote|body|br|dd|div|dl|dt|h[1-6]|hr|li|ol|p|pre|sec|section|table|tbody|td|th|title|tr|ul";
const TAG_END = "(?:\\s[^<>]*)?/?>";
const inlineTag = new RegExp(`</?(?:jats:|mml:)?(?:${INLINE})${TAG_END}`, "gi");
const blockTag = new RegExp(`</?(?:jats:)?(?:${BLOCK})${TAG_END}`, "gi");
const hidden = /<(script|style|annotation)(?:\s[^<>]*)?>[\s\S]*?<\/\1>|<!--[\s\S]*?-->|<!\[CDATA\[|\]\]>/gi;
const raised = /<(?:jats:)?sup(?:\s[^<>]*)?>([^<>]*)<\/(?:jats:)?sup>/gi;
const lowered = /<\/?(?:jats:)?(?:sub|sup)(?:\s[^<>]*)?>/gi;

const REFERENCES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  times: "×",
  plusmn: "±",
  minus: "−",
  ndash: "–",
  mdash: "—",
  hellip: "…",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  deg: "°",
  micro: "µ",
  middot: "·",
  bull: "•",
  le: "≤",
  ge: "≥",
  ne: "≠",
  asymp: "≈",
  sim: "∼",
  rarr: "→",
  larr: "←",
  infin: "∞",
  alpha: "α",
  beta: "β",
  gamma: "γ",
  delta: "δ",
  epsilon: "ε",
  theta: "θ",
  lambda: "λ",
  mu: "μ",
  pi: "π",
  sigma: "σ",
  tau: "τ",
  phi: "φ",
  omega: "ω",
  eacute: "é",
  egrave: "è",
  agrave: "à",
  auml: "ä",
  ouml: "ö",
  uuml: "ü",
  szlig: "ß",
  ccedil: "ç",
  ntilde: "ñ",
  oslash: "ø",
  aring: "å",
  trade: "™",
  reg: "®",
  copy: "©",
};

/** Takes markup out: `H<sub>2</sub>O` becomes `H2O`, `10<sup>3</sup>` `10^3`, `&amp;` `&`. */
export function stripMarkup(text: string): string {
  if (!/[<&]/.test(text)) return text;
  const bare = text
    .replace(hidden, " ")
    .replace(raised, "^$1")
    .replace(lowered, "")
    .replace(blockTag, "\n\n")
    .replace(inlineTag, "");
  return bare.replace(/&(#x[0-9a-f]{1,6}|#[0-9]{1,7}|[a-z]{2,8});/gi, (whole, name: string) => decode(name) ?? whole);
}

function decode(name: string): string | undefined {
  if (!name.startsWith("#")) return REFERENCES[name] ?? REFERENCES[name.toLowerCase()];
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

const LINE_BREAKS = /\r\n?|[\u0085\u2028\u2029\v\f]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufeff]/g;
/** Whether there is anything for the two above to do: one look at most texts is enough. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const ODD = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff]/;

/** Well-formed, composed (NFC) Unicode without control characters; unusual line breaks become plain ones. */
function mendCharacters(text: string): string {
  const mended = text.toWellFormed().normalize("NFC");
  return ODD.test(mended) ? mended.replace(LINE_BREAKS, "\n").replace(CONTROLS, "") : mended;
}

/** White space other than single spaces between words. */
const UNEVEN = /[^\S ]| {2}|^ | $/;

/** All on one line, single spaces: a title, a name. */
export function oneLine(text: string): string {
  const mended = mendCharacters(text);
  return UNEVEN.test(mended) ? mended.replace(/\s+/g, " ").trim() : mended;
}

/** Lines that were only wrapped are joined; paragraphs stay, one line feed apart. */
export function paragraphs(text: string): string {
  const mended = mendCharacters(text);
  if (!UNEVEN.test(mended)) return mended;
  return mended
    .split(/\n[^\S\n]*\n\s*/)
    .map((paragraph) => paragraph.replace(/\s+/g, " ").trim())
    .filter((paragraph) => paragraph !== "")
    .join("\n");
}
