import type { Database } from "./source.ts";

/** Answers of an open file that are kept; what was not asked for longest is forgotten first. */
const MOST = 300;

const memories = new WeakMap<Database, Map<string, unknown>>();

/**
 * What `make` gives, made once for an open file and a key. For answers that look at much of the file and depend
 * on nothing else; a replaced file is another database and begins with an empty memory.
 */
export function remember<Answer>(db: Database, key: string, make: () => Answer): Answer {
  const memory = memories.get(db) ?? new Map<string, unknown>();
  memories.set(db, memory);
  if (memory.has(key)) {
    const known = memory.get(key) as Answer;
    memory.delete(key);
    memory.set(key, known);
    return known;
  }
  const answer = make();
  const oldest = memory.keys().next().value;
  if (memory.size >= MOST && oldest !== undefined) memory.delete(oldest);
  memory.set(key, answer);
  return answer;
}
