import { createApi } from "@accelgraph/api";
import type { Database } from "@accelgraph/db";

/** What the opening screens ask. Answered beforehand, they paint before the file is there. */
const FIRST_QUESTIONS = [
  "/api/meta",
  "/api/ask/best",
  "/api/ask/best?pick=model",
  "/api/ask/best?pick=technique",
  "/api/ask/reach",
  "/api/ask/gaps",
  "/api/queries",
  "/api/schema",
  ...["technique", "method", "model", "hardware", "dataset"].map((type) => `/api/suggest?types=${type}&limit=12`),
];

/** Answers by their addresses, as the app's API gives them for this file. */
export async function firstAnswers(db: Database, file: string): Promise<Record<string, unknown>> {
  const api = createApi({
    db: () => db,
    file: () => file,
    runSql: () => {
      throw new Error("no SQL is asked beforehand");
    },
  });
  const answers: Record<string, unknown> = {};
  for (const address of FIRST_QUESTIONS) {
    const response = await api.request(address);
    if (response.ok) answers[address] = await response.json();
  }
  return answers;
}
