/** The command line as a user runs it: a child process on the real entry. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll } from "vitest";

export const ROOT = resolve(import.meta.dirname, "../..");

/** The folder beside the repository that holds the shared corpus, where there is one. */
const SHARED = process.env.ACCELGRAPH_SHARED ?? resolve(ROOT, "../shared");

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Surroundings {
  readonly cwd?: string;
  readonly stdin?: string | Uint8Array;
  readonly env?: NodeJS.ProcessEnv;
  /** Runs it as a user whom file permissions bind, where the tests run as root. */
  readonly asOrdinaryUser?: boolean;
  /** Largest size of a file that the command may write, in KiB. */
  readonly fileLimit?: number;
}

/** Starts `accelgraph ARGUMENTS`. */
export function start(args: readonly string[], surroundings: Surroundings = {}): ChildProcess {
  const { cwd = ROOT, env = {}, fileLimit, asOrdinaryUser } = surroundings;
  const { INIT_CWD, ACCELGRAPH_ROOT, ACCELGRAPH_DB, NODE_OPTIONS, ...inherited } = process.env;
  const command = [process.execPath, join(ROOT, "scripts/run.mjs"), "apps/cli/src/main.ts", ...args];
  // The signal that a write beyond the limit brings is ignored, so that the write fails as on a full disk.
  const limited = ["sh", "-c", `trap "" XFSZ; ulimit -f ${(fileLimit ?? 0) * 2}; exec "$@"`, "sh", ...command];
  const [file = "", ...parameters] = fileLimit === undefined ? command : limited;
  const user = asOrdinaryUser && isRoot() ? { uid: NOBODY, gid: NOBODY } : {};
  return spawn(file, parameters, { cwd, env: { ...inherited, NO_COLOR: "1", ...env }, ...user });
}

const NOBODY = 65534;

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** Leaves a test out, and says why, where root runs the tests and an ordinary user could not even start us. */
export function needOrdinaryUser(context: { skip: (note: string) => never }): void {
  if (!isRoot()) return;
  const tried = spawnSync(process.execPath, ["--version"], { cwd: ROOT, uid: NOBODY, gid: NOBODY });
  if (tried.status !== 0) context.skip(`the tests run as root, and no other user may read ${ROOT}`);
}

/** Runs `accelgraph ARGUMENTS` to its end. */
export function accelgraph(args: readonly string[], surroundings: Surroundings = {}): Promise<Outcome> {
  const child = start(args, surroundings);
  child.stdin?.on("error", () => {});
  child.stdin?.end(surroundings.stdin ?? "");
  return ended(child);
}

export function ended(child: ChildProcess): Promise<Outcome> {
  let stdout = "";
  let stderr = "";
  child.stdout?.on("data", (data) => {
    stdout += data;
  });
  child.stderr?.on("data", (data) => {
    stderr += data;
  });
  return new Promise((done) => child.once("close", (code) => done({ code, stdout, stderr })));
}

/** A folder of the test file's own, removed after it. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "accelgraph-"));
  chmodSync(folder, 0o777);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The shared corpus; a test that needs it says that it is left out where there is none. */
export function corpusOr(context: { skip: (note: string) => never }, part = "corpus"): string {
  const path = corpusIfHere(part);
  if (path !== undefined) return path;
  return context.skip(`${join(SHARED, part)} is not here: set ACCELGRAPH_SHARED to the folder of the shared corpus`);
}

/** The same where it is there, for what can do with other papers as well. */
export function corpusIfHere(part = "corpus"): string | undefined {
  const path = join(SHARED, part);
  return existsSync(path) ? path : undefined;
}
