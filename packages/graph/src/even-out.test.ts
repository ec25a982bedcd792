import { describe, expect, it } from "vitest";
import { evenOut } from "./index.ts";

describe("evenOut", () => {
  const places = new Map([
    ...Array.from({ length: 60 }, (_, i) => [`n${i}`, { x: Math.cos(i) * (1 + i / 100), y: Math.sin(i) }] as const),
    ["far", { x: 0, y: 5000 }] as const,
  ]);

  it("does not let one outlier decide how large all is", () => {
    const drawn = evenOut(places);
    const far = drawn.get("far");
    const others = [...drawn].filter(([id]) => id !== "far").map(([, { x, y }]) => Math.hypot(x, y));
    expect(Math.hypot(far?.x ?? 0, far?.y ?? 0)).toBeLessThan(2 * Math.max(...others));
    expect(Math.abs(far?.x ?? 99)).toBeLessThan(60);
    expect(far?.y).toBeGreaterThan(100);
  });
  it("keeps all apart, and gives the same picture again", () => {
    const points = [...evenOut(places).values()];
    for (const [i, a] of points.entries()) {
      for (const b of points.slice(i + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(25);
    }
    expect(evenOut(new Map([...places].reverse()))).toEqual(new Map(evenOut(places)));
  });
});
