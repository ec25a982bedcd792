import { DARK, LIGHT, type Palette } from "../marks.ts";

export type Theme = "light" | "dark" | "auto";

type Rule = readonly [selectors: string, declarations: string];

const BASE: readonly Rule[] = [
  ["text", "font:12px system-ui,-apple-system,'Segoe UI',sans-serif;text-anchor:middle"],
  [".node text,.word", "paint-order:stroke;stroke-width:3px;stroke-linejoin:round"],
  [".focus text", "font-weight:600"],
  [".word", "font-size:10px"],
  [".small", "font-size:11px;text-anchor:start"],
  [".head-line", "font-size:14px;font-weight:600;text-anchor:start"],
  [".line", "fill:none;opacity:.6"],
  [".head", "opacity:.8"],
  [".ring", "fill:none;stroke-width:1.5px"],
  ["a", "cursor:pointer"],
  ["a:hover text", "text-decoration:underline"],
  [".edge:hover .line,.edge:hover .head", "opacity:1"],
];

/** The class of a picture's root: its rules speak of nothing else on the page that it is written into. */
export function rootClass(theme: Theme): string {
  return `accelgraph-${theme}`;
}

/**
 * The style sheet of a picture: fixed colours, or both and the page's own choice. `darkPage` is the selector by
 * which a page says that it is dark; without it the reader's system decides.
 */
export function styleSheet(theme: Theme, darkPage?: string): string {
  const root = `.${rootClass(theme)}`;
  if (theme !== "auto") return sheet([...BASE, ...colours(theme === "dark" ? DARK : LIGHT)], root);
  const light = sheet([...BASE, ...colours(LIGHT)], root);
  if (darkPage !== undefined) return light + sheet(colours(DARK), `${darkPage} ${root}`);
  return `${light}@media (prefers-color-scheme:dark){${sheet(colours(DARK), root)}}`;
}

function sheet(rules: readonly Rule[], scope: string): string {
  return rules
    .map(([selectors, declarations]) => {
      const scoped = selectors.split(",").map((selector) => `${scope} ${selector}`);
      return `${scoped.join(",")}{${declarations}}`;
    })
    .join("");
}

/** The colours of the marks in the header of a page. */
export function markColours(theme: Theme): string {
  const rules = (palette: Palette) =>
    Object.entries(palette.types).map(([type, c]): Rule => [`.n-${type} path`, `fill:${c}`]);
  if (theme !== "auto") return sheet(rules(theme === "dark" ? DARK : LIGHT), "header");
  return `${sheet(rules(LIGHT), "header")}@media (prefers-color-scheme:dark){${sheet(rules(DARK), "header")}}`;
}

/** A colour that the view gives to one mark, before the style sheet's. */
export function ownColour(colour: string | undefined, property: "fill" | "stroke"): string {
  return colour === undefined ? "" : ` style="${property}:${colour}"`;
}

function colours(palette: Palette): Rule[] {
  return [
    [".ground", `fill:${palette.ground}`],
    ["text", `fill:${palette.text}`],
    [".node text,.word", `stroke:${palette.ground}`],
    [".word,.small", `fill:${palette.muted}`],
    [".ring", `stroke:${palette.text}`],
    ...Object.entries(palette.types).map(([type, colour]): Rule => [`.n-${type} path`, `fill:${colour}`]),
    ...Object.entries(palette.relations).flatMap(([relation, colour]): Rule[] => [
      [`.e-${relation} .line`, `stroke:${colour}`],
      [`.e-${relation} .head`, `fill:${colour}`],
    ]),
  ];
}
