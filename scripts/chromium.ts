/**
 * Finds a Chromium for the browser tests and the screenshots, and installs one where there is none:
 * from Debian's packages where we may, else Playwright's own build.
 */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { chromium } from "playwright-core";

const SYSTEM_PATHS = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** Arguments that make headless Chromium quiet: no rendering on a GPU that is not there, no calls home. */
export const CHROMIUM_ARGUMENTS = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // Chromium's sandbox refuses to run as root, as continuous integration does.
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];

/** The path of an installed Chromium: `$CHROMIUM`, the system's, or Playwright's; undefined where there is none. */
export function findChromium(): string | undefined {
  return [process.env.CHROMIUM, ...SYSTEM_PATHS, chromium.executablePath()].find(
    (path): path is string => path !== undefined && path !== "" && existsSync(path),
  );
}

/** As `findChromium`, but installs one first where there is none. Throws with the remedy where that fails. */
export function ensureChromium(): string {
  const found = findChromium();
  if (found !== undefined) return found;
  for (const install of [installFromDebian, installFromPlaywright]) {
    try {
      install();
    } catch {
      // The next way may do; what fails in the end says what to do by hand.
    }
    const installed = findChromium();
    if (installed !== undefined) return installed;
  }
  throw new Error(
    "No Chromium found and none could be installed. Install Chromium or Chrome, or set CHROMIUM to its path.",
  );
}

function installFromDebian(): void {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) throw new Error("not root on Debian");
  const options = { stdio: "inherit", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } } as const;
  execFileSync("apt-get", ["update"], options);
  execFileSync("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], options);
}

function installFromPlaywright(): void {
  const folder = dirname(createRequire(import.meta.url).resolve("playwright-core/package.json"));
  execFileSync(process.execPath, [join(folder, "cli.js"), "install", "chromium"], { stdio: "inherit" });
}
