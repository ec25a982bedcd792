/** So many answers are kept; then all are forgotten, so that memory stays flat over any number of papers. */
const mostAnswers = 5000;

/**
 * A pure function of a word that keeps its answers: words and names recur from paper to paper, and to look an
 * answer up costs a tenth of working it out.
 */
export function remembered<T>(answer: (word: string) => T): (word: string) => T {
  const answers = new Map<string, T>();
  return (word) => {
    const known = answers.get(word);
    if (known !== undefined) return known;
    const found = answer(word);
    if (answers.size >= mostAnswers) answers.clear();
    answers.set(word, found);
    return found;
  };
}
