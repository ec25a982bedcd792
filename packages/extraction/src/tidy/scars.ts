import { misread, plainCharacter } from "./characters.ts";
import { bibliographyCommands, latexAccents, latexCommands, latexGroups, mathDollars } from "./latex.ts";
import { characterReference, tagText } from "./markup.ts";
import type { Edit } from "./offset-map.ts";
import { replacing } from "./replacing.ts";

/**
 * The scars that conversion leaves in text, one row a kind. A row is tried only where one of its hints
 * occurs (a plain search), and a table only where its sign does, so that clean text costs next to nothing.
 * `examples` are pairs: scarred, tidied.
 */
export interface Scar {
  readonly id: string;
  readonly reason: string;
  /** The scar needs one of these substrings; none given: it is always tried. */
  readonly hints: readonly string[];
  readonly edits: (text: string) => Edit[];
  readonly examples: readonly (readonly [scarred: string, tidied: string])[];
}

/** Behind a number \\sim joins a range; at a word's start it says about; inside a word it is no sign. */
function aboutOrTo(_: string, text: string, at: number): string | undefined {
  const before = text.slice(Math.max(0, at - 8), at);
  if (/\d(?:times|[KMGTBx×%])?\s?$/.test(before)) return /\d\s$/.test(before) ? "~" : "-";
  return /[a-zA-Z\\]$/.test(before) ? undefined : "~";
}

/** Words that were commands: they are glued to a number, or stand beside one. */
const wordScars: readonly Scar[] = [
  {
    id: "tidy/times",
    reason: "A listing drops the backslash of \\times and glues it to the number.",
    hints: ["times"],
    edits: replacing(/(?<=\d)times(?![a-z])/g, "x"),
    examples: [
      ["a 3.1times gain", "a 3.1x gain"],
      ["on 8timesA100 cards at 224times224", "on 8xA100 cards at 224x224"],
      ["three times, 2 times", "three times, 2 times"],
    ],
  },
  {
    id: "tidy/sim",
    reason: "\\sim without its backslash means about before a number, and to between two.",
    hints: ["sim", "approx"],
    edits: replacing(/(?:sim|approx)(?=\s?\d)/g, aboutOrTo),
    examples: [
      ["in sim3 hours", "in ~3 hours"],
      ["saves sim 40% of it", "saves ~ 40% of it"],
      ["3.1sim4.2times", "3.1-4.2x"],
      ["2times sim 3times", "2x - 3x"],
      ["the simulator", "the simulator"],
    ],
  },
  {
    id: "tidy/arrow",
    reason: "Arrows behind numbers lose their backslash too.",
    hints: ["arrow"],
    edits: replacing(/(?<![a-zA-Z\\])(?:down|up|right|left)arrow(?![a-z])/g, (word) =>
      word.startsWith("d") ? "↓" : word.startsWith("u") ? "↑" : word.startsWith("r") ? "→" : "←",
    ),
    examples: [["9.1 (0.4downarrow)", "9.1 (0.4↓)"]],
  },
  {
    id: "tidy/comparison",
    reason: "So do the signs of comparison before numbers.",
    hints: ["geq", "leq", "trsim", "sssim"],
    edits: replacing(/(?:geq|gtrsim|leq|lesssim)(?=\s?\d)(?<![a-zA-Z\\](?:geq|gtrsim|leq|lesssim))/g, (word) =>
      word.startsWith("g") ? ">=" : "<=",
    ),
    examples: [["with geq 3 chips", "with >= 3 chips"]],
  },
  {
    id: "tidy/plus-minus",
    reason: "\\pm without its backslash joins two numbers.",
    hints: ["pm"],
    edits: replacing(/(?<=\d\s?)pm(?=\s?\d)/g, "±"),
    examples: [
      ["81.2pm0.3", "81.2±0.3"],
      ["at 3 pm we", "at 3 pm we"],
    ],
  },
  {
    id: "tidy/hex",
    reason: "Punctuation whose escape lost its backslash or ampersand: \\x2014 is a dash.",
    hints: ["x20", "u20"],
    edits: replacing(/(?<=[a-zA-Z%)\s])[xu]20(?:1[0-9a-d]|2[26])(?![0-9a-f](?![a-z]))/g, (code) => {
      const character = String.fromCharCode(Number.parseInt(code.slice(1), 16));
      return plainCharacter(character) ?? character;
    }),
    examples: [
      ["0.4s/tokenx2014only", "0.4s/token—only"],
      ["since 2014", "since 2014"],
    ],
  },
];

/** Marks that no clean text has. */
const markScars: readonly Scar[] = [
  {
    id: "tidy/bold",
    reason: "Markdown's marks of bold type are not text.",
    hints: ["**"],
    edits: replacing(/(?<![*])\*\*(?=[^\s*])|(?<=[^\s*])\*\*(?![*])/g, ""),
    examples: [["a **12times** gain", "a 12x gain"]],
  },
  {
    id: "tidy/html",
    reason: "Tags of HTML and JATS are not text.",
    hints: ["</", "<br", "/>", "<p>"],
    edits: replacing(
      /<\/?(?:(?:jats|mml):[a-z]{1,20}|b|i|em|strong|sub|sup|p|br|span|div|tt|code|u|title|italic|bold)(?:\s[^<>]{0,200})?\/?>/gi,
      tagText,
    ),
    examples: [
      ["10<sup>3</sup> tokens, <i>fast</i>", "10^3 tokens, fast"],
      ["a <kernel> and </kernel>", "a <kernel> and </kernel>"],
    ],
  },
  {
    id: "tidy/character-reference",
    reason: "Character references stand for their character, escaped twice or once.",
    hints: ["&"],
    edits: replacing(/&(?:amp;)?(?:#x[0-9a-f]{1,6}|#[0-9]{1,7}|[a-z]{2,8});/gi, characterReference),
    examples: [["a &lt; b &amp;amp; 3&#215;", "a < b & 3×"]],
  },
  {
    id: "tidy/latex-accent",
    reason: "An accent's command makes a letter.",
    hints: ["\\"],
    edits: latexAccents,
    examples: [['na\\"ive Nystr{\\"o}m', "naïve Nyström"]],
  },
  {
    id: "tidy/formula-twice",
    reason: "A page gives a formula as its sign and once more as its source.",
    hints: ["×", "∼", "±", "≈"],
    edits: replacing(/(?<=[×∼±≈])(?:similar-to|plus-or-minus)?\\(?:times|sim|pm|approx)(?![a-z])/g, ""),
    examples: [["2×\\times to ∼similar-to\\sim4×\\times", "2× to ~4×"]],
  },
  {
    id: "tidy/bibliography",
    reason: "Bibliographies put commands into braces and spell their backslash out.",
    hints: ["{\\", "\\textback"],
    edits: bibliographyCommands,
    examples: [["by 30{\\%} (8.2{\\textbackslash}times)", "by 30% (8.2x)"]],
  },
  {
    id: "tidy/latex-command",
    reason: "Commands are read as what they print; an unexpanded macro for the work's own name is that.",
    hints: ["\\"],
    edits: latexCommands,
    examples: [
      ["up to 2\\times with 30\\% less", "up to 2x with 30% less"],
      ["\\textbf{Results}: \\method wins on \\sekai", "Results: our method wins on sekai"],
    ],
  },
  {
    id: "tidy/latex-group",
    reason: "Braces that a command, ^ or _ opens are not text.",
    hints: ["{"],
    edits: latexGroups,
    examples: [
      ["M^{3}ViT and \\emph{one {two} three}", "M^3ViT and one {two} three"],
      ["a set {1, 2}", "a set {1, 2}"],
    ],
  },
  {
    id: "tidy/math-dollar",
    reason: "Dollar signs around formulas are not text; before a sum they are.",
    hints: ["$"],
    edits: mathDollars,
    examples: [
      ["$2.5\\times$ and 30%$ less", "2.5x and 30% less"],
      ["from $3M to $1.2M", "from $3M to $1.2M"],
    ],
  },
  {
    id: "tidy/tie",
    reason: "TeX's tie is a space between words, and between numbers it means to.",
    hints: ["~"],
    edits: replacing(/(?<=[a-zA-Z.,;:)])~(?=[\w(\\[$])|(?<=[\dx×%])~(?=\d)/g, (_, text, at) =>
      /[\dx×%]/.test(text.charAt(at - 1)) && /\d/.test(text.charAt(at + 1)) ? "-" : " ",
    ),
    examples: [
      ["models~(LLMs) in Fig.~3", "models (LLMs) in Fig. 3"],
      ["a ~15% gain", "a ~15% gain"],
    ],
  },
  {
    id: "tidy/misread",
    reason: "UTF-8 that was read as Windows-1252.",
    hints: ["â€", "Ã", "Â"],
    edits: replacing(/â€[™˜œ\u009d“”¦]|Ã—|Â[±µ ]/g, (mark) => misread.get(mark)),
    examples: [["3Ã— faster", "3× faster"]],
  },
];

/** The tables, and for each what stands in every text that has one of its scars. */
export const tables: readonly { readonly sign: RegExp; readonly scars: readonly Scar[] }[] = [
  { sign: /\d\s?[tp]|[mxqu]\s?\d|arrow/, scars: wordScars },
  { sign: /[&\\{$~*<>]|[^\x20-\x7e]/, scars: markScars },
];

export const scars: readonly Scar[] = tables.flatMap((table) => table.scars);
