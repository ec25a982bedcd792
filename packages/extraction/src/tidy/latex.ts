import { matchesOf } from "../matches.ts";
import type { Edit } from "./offset-map.ts";

/**
 * What is left of LaTeX in abstracts: commands, groups and dollar signs. Each function gives the edits
 * that make the source readable as text, in time proportional to its length.
 */

/** Commands that stand for a character or a word. Others lose their backslash: `\sekai` is a name. */
const commandText: ReadonlyMap<string, string> = new Map([
  ["times", "x"],
  ["cdot", "·"],
  ["sim", "~"],
  ["approx", "~"],
  ["simeq", "~"],
  ["thicksim", "~"],
  ["le", "<="],
  ["leq", "<="],
  ["leqslant", "<="],
  ["lesssim", "<="],
  ["ge", ">="],
  ["geq", ">="],
  ["geqslant", ">="],
  ["gtrsim", ">="],
  ["lt", "<"],
  ["gt", ">"],
  ["pm", "±"],
  ["mu", "µ"],
  ["downarrow", "↓"],
  ["uparrow", "↑"],
  ["rightarrow", "→"],
  ["to", "→"],
  ["ldots", "..."],
  ["dots", "..."],
  ["cdots", "..."],
  ["percent", "%"],
  ["textasciitilde", "~"],
  ["texttildelow", "~"],
  ["texttimes", "x"],
  ["textmu", "µ"],
  ["textpm", "±"],
  ["textless", "<"],
  ["textgreater", ">"],
  ["textendash", "-"],
  ["textemdash", "—"],
  ["textregistered", ""],
  ["texttrademark", ""],
  ["circ", "°"],
  ["infty", "∞"],
  ["ell", "l"],
  ["quad", " "],
  ["qquad", " "],
  ["par", " "],
  ["newline", " "],
]);

/** Commands that only dress what follows. */
const dress = new Set(
  (
    "textbf textit textsc texttt textsf textrm textsl textup textmd text emph underline uline mathbf mathrm mathit " +
    "mathsf mathtt mathcal mathbb mathscr boldsymbol bm operatorname mbox hbox ensuremath rm bf it tt sc sf em bfseries " +
    "itshape ttfamily scshape sffamily large small normalsize left right big Big bigl bigr displaystyle xspace noindent " +
    "url href footnote title mathop mathrel left right textquoteright"
  ).split(" "),
);

/** What authors call their own work in macros that the listing does not expand. */
const ownWork =
  /^(?:our|the)?(?:method|model|system|approach|framework|sys|tool|proj|project|name|algo|algorithm|alg|work)(?:name)?s?$|^ours?$/i;

const command = /\\(?:[a-zA-Z]+\*?|[^a-zA-Z\s]| )/g;

/** Edits for commands, escapes and the groups that commands, `^` and `_` open. */
export function latexCommands(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const match of matchesOf(command, text)) {
    const end = match.index + match[0].length;
    edits.push({ start: match.index, end, text: commandMeans(match[0].slice(1)) });
  }
  return edits;
}

const braced = /\{\\(?:[a-zA-Z]+ ?|[%&#_$])\}/g;
const escaped = /(?:\\\$)?\{?\\textbackslash\}?[a-zA-Z]+(?:\\\$)?/g;

/** What bibliographies make of commands: `30{\%}`, and `\${\textbackslash}times\$`, whose backslash is spelled out. */
export function bibliographyCommands(text: string): Edit[] {
  const edits: Edit[] = [];
  const add = (match: RegExpExecArray, name: string) =>
    edits.push({ start: match.index, end: match.index + match[0].length, text: commandMeans(name) });
  for (const match of matchesOf(braced, text)) {
    const name = match[0].slice(2, -1).trim();
    if (name.length === 1 || commandText.has(name)) add(match, name);
  }
  for (const match of matchesOf(escaped, text)) {
    const name = match[0].replace(/^.*textbackslash\}?|\\\$$/g, "");
    if (commandText.has(name)) add(match, name);
  }
  return edits;
}

function commandMeans(name: string): string {
  if (!/^[a-zA-Z]/.test(name)) return /^[()[\]!/]$/.test(name) ? "" : /^[,;: \\]$/.test(name) ? " " : name;
  const plain = name.replace(/\*$/, "");
  if (dress.has(plain)) return "";
  return commandText.get(plain) ?? (ownWork.test(plain) ? "our method" : plain);
}

const accent = /\{\\(["'`^~=.])([a-zA-Z])\}|\\(["'`^~=.])\{([a-zA-Z])\}|\\(["'`^~=.])([a-zA-Z])/g;
const combining: Readonly<Record<string, string>> = {
  '"': "\u0308",
  "'": "\u0301",
  "`": "\u0300",
  "^": "\u0302",
  "~": "\u0303",
  "=": "\u0304",
  ".": "\u0307",
};

/** `\"o`, `\"{o}` and `{\"o}` as the letter that they make. */
export function latexAccents(text: string): Edit[] {
  return matchesOf(accent, text).map((match) => {
    const mark = combining[match[1] ?? match[3] ?? match[5] ?? ""] ?? "";
    const letter = match[2] ?? match[4] ?? match[6] ?? "";
    return { start: match.index, end: match.index + match[0].length, text: (letter + mark).normalize("NFC") };
  });
}

const groupMark = /\\[a-zA-Z]+\*?\{|[\^_]\{|\\[{}]|[{}]/g;

/** Drops the braces of groups that a command, `^` or `_` opens; other braces are text. */
export function latexGroups(text: string): Edit[] {
  const edits: Edit[] = [];
  const open: { readonly at: number; readonly drop: boolean }[] = [];
  for (const { 0: mark, index } of matchesOf(groupMark, text)) {
    if (mark === "\\{" || mark === "\\}") continue;
    if (mark !== "}") {
      open.push({ at: index + mark.length - 1, drop: mark !== "{" });
      continue;
    }
    const group = open.pop();
    if (!group?.drop) continue;
    edits.push({ start: group.at, end: group.at + 1, text: "" }, { start: index, end: index + 1, text: "" });
  }
  return edits;
}

/** Longer than this, what stands between two dollar signs is not a formula in an abstract. */
const longestFormula = 120;

/** Drops the dollar signs around formulas and stray ones behind a unit; those before sums of money stay. */
export function mathDollars(text: string): Edit[] {
  const edits: Edit[] = [];
  const drop = (at: number) => edits.push({ start: at, end: at + 1, text: "" });
  for (let at = text.indexOf("$"); at >= 0; at = text.indexOf("$", at + 1)) {
    if (text.charAt(at - 1) === "\\") continue;
    if (text.charAt(at + 1) === "$") {
      drop(at);
      continue;
    }
    const close = text.indexOf("$", at + 1);
    if (close > 0 && close - at <= longestFormula && isFormula(text.slice(at + 1, close))) {
      drop(at);
      drop(close);
      at = close;
    } else if (!/\d/.test(text.charAt(at + 1))) drop(at);
  }
  return edits;
}

/** Between dollar signs: a formula has TeX's marks, or is a lone number or symbol; "1.2M to " between sums is text. */
function isFormula(inside: string): boolean {
  if (inside === "" || inside.includes("\n\n")) return false;
  if (/[\\^_{}=]/.test(inside)) return true;
  return (
    /^\s*(?:[<>~+-]?\s?\d[\d.,]*\s?(?:%|[x×])?|[a-zA-Z]{1,3}|[\w+*/().,-]*[a-zA-Z(+*/][\w+*/().,-]*)\s*$/.test(
      inside,
    ) && !/^\d.*[-\s]$/.test(inside)
  );
}
