import { FaultError } from "@accelgraph/domain";

/** Pixels of a PNG for one of the picture, so that it is sharp on dense screens. */
const SCALE = 2;

/** An SVG as PNG, drawn by resvg with the fonts of this machine. @throws FaultError no-fonts */
export async function toPng(svg: string): Promise<Buffer> {
  // Loaded only here: it is a native library, and one format of many needs it.
  const { Resvg } = await import("@resvg/resvg-js");
  const font = { loadSystemFonts: true, sansSerifFamily: "DejaVu Sans", defaultFontFamily: "sans-serif" };
  const probe = new Resvg('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text y="8">x</text></svg>', {
    font,
  });
  if (probe.getBBox() === undefined) {
    throw new FaultError({
      code: "no-fonts",
      message: "this machine has no font to write names with",
      remedy: "Install one (on Debian: fonts-dejavu-core), or write svg",
    });
  }
  return new Resvg(svg, { font, fitTo: { mode: "zoom", value: SCALE } }).render().asPng();
}
