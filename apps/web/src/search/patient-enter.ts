import { type KeyboardEvent, useEffect, useState } from "react";

/**
 * Enter that is pressed before the names for the typed words have come waits for them, and then takes the first:
 * what stands in the list until then answers other words.
 * @param words what is typed; typing on after Enter takes nothing
 * @param isAnswered whether the list is the one for these words
 * @returns what the search does with a key, before its list hears of it
 */
export function usePatientEnter(words: string, isAnswered: boolean, takeFirst: () => void) {
  const [entered, setEntered] = useState<string | null>(null);
  useEffect(() => {
    if (entered === null || (entered === words && !isAnswered)) return;
    setEntered(null);
    if (entered === words) takeFirst();
  }, [entered, words, isAnswered, takeFirst]);
  return (event: KeyboardEvent) => {
    if (event.key !== "Enter" || isAnswered) return;
    event.preventDefault();
    setEntered(words);
  };
}
