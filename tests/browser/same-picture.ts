import type { Page } from "playwright-core";

/**
 * The share of pixels that differ visibly between two screenshots of the same size, 0 to 1; 1 where the sizes
 * differ. Counted by the page itself, which can read PNG.
 */
export function differingShare(page: Page, one: Buffer, other: Buffer): Promise<number> {
  const sources = [one, other].map((png) => `data:image/png;base64,${png.toString("base64")}`);
  return page.evaluate<number>(`(async (sources) => {
    const [a, b] = await Promise.all(sources.map(async (source) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const drawing = canvas.getContext("2d");
      drawing.drawImage(image, 0, 0);
      return drawing.getImageData(0, 0, image.width, image.height);
    }));
    if (a.data.length !== b.data.length) return 1;
    let differing = 0;
    for (let i = 0; i < a.data.length; i += 4) {
      const distance = Math.abs(a.data[i] - b.data[i]) + Math.abs(a.data[i + 1] - b.data[i + 1]) + Math.abs(a.data[i + 2] - b.data[i + 2]);
      if (distance > 48) differing++;
    }
    return differing / (a.data.length / 4);
  })(${JSON.stringify(sources)})`);
}
