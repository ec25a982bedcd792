/** How a name stands below its mark: at most two lines, and how much room they take. */
import { oneLine, shorten } from "../escape.ts";
import { markRadius, radiusOf } from "../marks.ts";
import type { ViewNode } from "../view.ts";

/** Characters a line of a label holds. */
const LINE_LENGTH = 24;
const LINE_HEIGHT = 14;
/** Of 12 px system type, on average; characters from the CJK blocks on (emoji among them) are twice as wide. */
const CHARACTER_WIDTH = 6.7;

/** A name in one line or two, cut with an ellipsis where it is longer. */
function labelLines(name: string): readonly string[] {
  const text = oneLine(name);
  if ([...text].length <= LINE_LENGTH) return [text];
  const first = firstLine(text);
  return [first, shorten(text.slice(first.length).trim(), LINE_LENGTH)];
}

/** As many whole words as fit; a word that does not fit by itself is broken, where it can be at a hyphen. */
function firstLine(text: string): string {
  const head = [...text].slice(0, LINE_LENGTH + 1).join("");
  const at = Math.max(head.lastIndexOf(" "), head.lastIndexOf("-") + 1, head.lastIndexOf("/") + 1);
  if (at >= LINE_LENGTH / 3) return text.slice(0, at).trimEnd();
  return [...text].slice(0, LINE_LENGTH).join("");
}

export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) > 0x2e80 ? 2 : 1;
  return width * CHARACTER_WIDTH;
}

/** Size of a mark and its label together, as the layout keeps them apart. */
export function labelledSize(name: string, papers: number): { width: number; height: number } {
  const lines = labelLines(name);
  const radius = markRadius(papers);
  return {
    width: Math.round(Math.max(2.6 * radius, ...lines.map(textWidth)) + 14),
    height: Math.round(2.5 * radius + lines.length * LINE_HEIGHT + 14),
  };
}

/** A rectangle around a label, relative to the middle of its mark. */
export interface LabelPlace {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly lines: readonly string[];
  /** Where the letters of each line stand. */
  readonly baselines: readonly number[];
}

/** Room for the ring around what a view is about. */
const RING = 6;

export function labelPlace({ name, papers, radius, isFocus }: Labelled): LabelPlace {
  const lines = labelLines(name);
  const top = radiusOf({ radius, papers }) * 1.2 + (isFocus ? RING : 2);
  const half = (Math.max(...lines.map(textWidth)) / 2) * (isFocus ? 1.08 : 1);
  const baselines = lines.map((_, index) => top + 11 + index * LINE_HEIGHT);
  return { left: -half, right: half, top, bottom: top + lines.length * LINE_HEIGHT + 1, lines, baselines };
}

type Labelled = Pick<ViewNode, "name" | "papers" | "radius" | "isFocus">;
