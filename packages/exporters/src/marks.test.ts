import { readFileSync } from "node:fs";
import { join } from "node:path";
import { NODE_TYPES } from "@accelgraph/domain";
import { describe, expect, it } from "vitest";
import { DARK, LIGHT } from "./index.ts";

const tokens = readFileSync(join(import.meta.dirname, "../../../apps/web/src/theme/tokens.css"), "utf8");
const [light = "", dark = ""] = tokens.split(':root[data-theme="dark"]');

/** WCAG 2 contrast ratio of two `#rrggbb` colours. */
function contrast(a: string, b: string): number {
  const luminance = (colour: string) => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
      const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

describe("marks", () => {
  it("have the colours of the app, so that a note and the screen show the same thing", () => {
    for (const type of NODE_TYPES) {
      expect(light).toContain(`--${type}: ${LIGHT.types[type]};`);
      expect(dark).toContain(`--${type}: ${DARK.types[type]};`);
    }
  });
  it("stand out from their ground, and text can be read on it", () => {
    for (const { ground, text, muted, types, relations } of [LIGHT, DARK]) {
      for (const colour of [...Object.values(types), ...Object.values(relations)]) {
        expect(contrast(colour, ground), colour).toBeGreaterThanOrEqual(3);
      }
      for (const colour of [text, muted]) expect(contrast(colour, ground), colour).toBeGreaterThanOrEqual(4.5);
    }
  });
});
