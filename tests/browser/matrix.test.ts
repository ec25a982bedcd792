import { describe, expect, it } from "vitest";
import { addressOf, serveApp, settled } from "./app.ts";

const app = serveApp();

describe("a matrix of a type against itself", () => {
  it("says of methods what each was held against, with its gain over it", async () => {
    const page = await app.open("/matrix");
    await page.getByRole("combobox", { name: /^Rows/ }).selectOption("methods");
    await settled(page);
    await page.getByRole("combobox", { name: /^Columns/ }).selectOption("methods");
    await settled(page);
    await page.getByRole("heading", { name: "methods × methods" }).waitFor();
    await page.getByText("what papers compare it with or build it on").waitFor();
    await page.getByRole("link", { name: /^AWQ against GPTQ: *1 paper.*1\.45/ }).click();
    await settled(page);
    const cell = page.getByRole("region", { name: "The cell" });
    await cell.getByText("1 paper reports it: compared with it, or built on it.").waitFor();
    expect(await cell.locator(".value-number").first().textContent()).toContain("1.45");
    await page.goto(`${app.address()}/matrix?cell=method/gptq,method/awq`);
    await settled(page);
    await cell.getByText("Nobody here reports it.").waitFor();
  });

  it("says of techniques what papers bring together, and of each with itself that it says nothing", async () => {
    const page = await app.open("/matrix?rows=technique&columns=technique&unfold=technique/quantization");
    const papers = async (row: string, column: string) =>
      (await page
        .getByRole("link", { name: new RegExp(`^${row} with ${column}:`) })
        .first()
        .textContent()) ?? "";
    expect(await papers("pruning", "kernel-optimization")).toContain("papers");
    const turned = (await papers("kernel-optimization", "pruning")).replace(/.*: /, "");
    expect((await papers("pruning", "kernel-optimization")).replace(/.*: /, "")).toBe(turned);
    const same = page.getByRole("link", { name: /^pruning with pruning: one is the other, or holds it/ });
    await same.focus();
    await page.keyboard.press("Enter");
    await settled(page);
    expect(addressOf(page).get("cell")).toBe("technique/pruning,technique/pruning");
    const cell = page.getByRole("region", { name: "The cell" });
    await cell.getByText("One and the same").waitFor();
    await page.goto(`${app.address()}/matrix?cell=technique/weight-only-quantization,technique/quantization`);
    await cell.getByText("The first is a kind of the second").waitFor();
    expect(await cell.getByText("What comes nearest").count()).toBe(0);
  });
});
