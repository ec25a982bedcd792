/** A label at font size 1, broken into lines as the canvas breaks it. */
interface LabelSize {
  readonly width: number;
  readonly lines: number;
}

/** At which size letters are measured; what is drawn is larger or smaller in proportion. */
const MEASURED_AT = 20;
const MOST_KEPT = 5000;

let pen: CanvasRenderingContext2D | null = null;
let font = "";
const widths = new Map<string, number>();

/** What a label takes up at font size 1, where lines are at most `wrap` wide. Measured with the page's own letters. */
export function labelSize(label: string, isBold: boolean, wrap: number): LabelSize {
  const space = widthOf(" ", isBold);
  let [line, widest, lines] = [0, 0, 1];
  for (const word of label.split(" ")) {
    const width = widthOf(word, isBold);
    if (line > 0 && line + space + width > wrap) {
      lines++;
      line = width;
    } else line += (line > 0 ? space : 0) + width;
    widest = Math.max(widest, line);
  }
  return { width: widest, lines };
}

function widthOf(word: string, isBold: boolean): number {
  const key = isBold ? `*${word}` : word;
  const known = widths.get(key);
  if (known !== undefined) return known;
  if (widths.size > MOST_KEPT) widths.clear();
  const width = measure(word, isBold);
  widths.set(key, width);
  return width;
}

function measure(word: string, isBold: boolean): number {
  pen ??= document.createElement("canvas").getContext("2d");
  font ||= getComputedStyle(document.documentElement).getPropertyValue("--sans").trim();
  if (pen === null) return word.length * 0.6;
  pen.font = `${isBold ? 600 : 400} ${MEASURED_AT}px ${font}`;
  return pen.measureText(word).width / MEASURED_AT;
}
