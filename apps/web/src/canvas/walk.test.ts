import { describe, expect, it } from "vitest";
import { stepTowards } from "./walk.ts";

const here = { x: 0, y: 0 };
const around = [
  { id: "east", x: 100, y: 5 },
  { id: "far east", x: 300, y: 0 },
  { id: "north", x: 10, y: -80 },
  { id: "south west", x: -60, y: 70 },
];

describe("stepTowards", () => {
  it("takes the neighbour that lies that way, near before far", () => {
    expect(stepTowards(here, around, "ArrowRight")).toBe("east");
    expect(stepTowards(here, around, "ArrowUp")).toBe("north");
    expect(stepTowards(here, around, "ArrowLeft")).toBe("south west");
    expect(stepTowards(here, around, "ArrowDown")).toBe("south west");
  });
  it("goes nowhere where nothing lies that way", () => {
    expect(stepTowards(here, [{ id: "east", x: 10, y: 0 }], "ArrowLeft")).toBeUndefined();
  });
});
