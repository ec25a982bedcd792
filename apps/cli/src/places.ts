import { join, resolve } from "node:path";

/**
 * The folder that the user's paths start from. pnpm runs our scripts in the repository's root and says in
 * INIT_CWD where the user stood.
 */
export function userFolder(env: NodeJS.ProcessEnv = process.env, folder: string = process.cwd()): string {
  return env.INIT_CWD !== undefined && folder === env.ACCELGRAPH_ROOT ? env.INIT_CWD : folder;
}

/** The database: `--db`, else $ACCELGRAPH_DB, else `db/accelgraph.sqlite` in the repository. */
export function databasePath(option: string | undefined, env: NodeJS.ProcessEnv = process.env): string {
  const given = option ?? env.ACCELGRAPH_DB;
  if (given !== undefined && given !== "") return resolve(userFolder(env), given);
  return join(env.ACCELGRAPH_ROOT ?? process.cwd(), "db/accelgraph.sqlite");
}
