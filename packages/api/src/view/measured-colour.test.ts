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
});
