import type { Suggestion, SuggestResponse } from "@accelgraph/api";
import { useDeferredValue, useEffect, useState } from "react";
import { question } from "../answers/fetch-answer.ts";
import { useAnswer } from "../answers/use-answer.ts";

interface Suggestions {
  readonly items: readonly Suggestion[];
  /** Whether the items are those for what is typed now, rather than for what was typed before. */
  readonly isAnswered: boolean;
  /** True where the answer is in and there is none. */
  readonly isNone: boolean;
  /** The item that Enter takes, and how arrows change it. */
  readonly chosen: string;
  readonly choose: (value: string) => void;
}

/** Names that match what is typed; `types` is one, or several with commas between. When others come in, the first of them is the chosen one. */
export function useSuggestions(words: string, options: { types?: string; limit: number }): Suggestions {
  const asked = useDeferredValue(words.trim());
  const found = useAnswer<SuggestResponse>(question("suggest", { q: asked, ...options }));
  const items = found.last?.items ?? [];
  const [chosen, choose] = useState("");
  const first = items[0]?.node.id ?? "";
  useEffect(() => choose(first), [first]);
  const isAnswered = found.state !== "loading" && asked === words.trim();
  return { items, isAnswered, isNone: found.state === "done" && items.length === 0, chosen, choose };
}
