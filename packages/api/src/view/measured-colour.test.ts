import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { MEASURED_COLOURS } from "./measured-colour.ts";

const tokens = readFileSync(new URL("../../../../apps/web/src/theme/tokens.css", import.meta.url), "utf8");
const [light = "", dark = ""] = tokens.split(':root[data-theme="dark"]');

it.each([
  ["light", light, MEASURED_COLOURS.light],
  ["dark", dark, MEASURED_COLOURS.dark],
])("files have the colours of the screen, in the %s theme", (_name, css, { none, scale, group }) => {
  const token = (name: string) => new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(css)?.[1];
  expect(token("scale-none")).toBe(none);
  expect(scale).toEqual(scale.map((_, index) => token(`scale-${index + 1}`)));
  expect(group).toEqual(group.map((_, index) => token(`group-${index + 1}`)));
  const ground = token("ground") ?? "";
  for (const colour of [none, ...scale, ...group]) expect(contrast(colour, ground), colour).toBeGreaterThanOrEqual(3);
});

/** WCAG 2 contrast ratio of two `#rrggbb` colours. */
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
