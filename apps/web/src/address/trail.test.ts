import { describe, expect, it } from "vitest";
import { afterVisit, changeWords } from "./trail.ts";

describe("the trail of a screen", () => {
  const visit = (addresses: readonly string[]) =>
    addresses.reduce(afterVisit, { addresses: [addresses[0] ?? ""], at: 0 });
  it("goes back and on along itself", () => {
    expect(visit(["/a", "/a?x=1", "/a?x=2", "/a?x=1"])).toEqual({ addresses: ["/a", "/a?x=1", "/a?x=2"], at: 1 });
    expect(visit(["/a", "/a?x=1", "/a", "/a?x=1"]).at).toBe(1);
  });
  it("forgets what was taken back when something else is done", () => {
    expect(visit(["/a", "/a?x=1", "/a", "/a?x=3"])).toEqual({ addresses: ["/a", "/a?x=3"], at: 1 });
  });
  it("names what changed", () => {
    expect(changeWords("/compare?year=2024&metric=memory", "/compare?metric=memory")).toBe("year");
    expect(changeWords("/matrix?cell=a,b", "/matrix?cell=c,d")).toBe("the cell");
  });
});
