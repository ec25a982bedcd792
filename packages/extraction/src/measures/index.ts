import type { Abbreviation, Document, MeasurementDraft, RoledEntity } from "../document.ts";
import { gathered } from "../gathered.ts";
import { sorted } from "../sorted.ts";
import { abbreviatedTerms } from "./abbreviated-terms.ts";
import { namedAgain } from "./anaphora.ts";
import { attach } from "./attach.ts";
import { type Carried, dataOf, fill, leave, setUp } from "./carry.ts";
import { type Bent, classify } from "./classify.ts";
import { confidenceOf } from "./confidence.ts";
import { findMetrics } from "./find.ts";
import { metricName } from "./metric-name.ts";
import { longestSentence, type Named, type Passage, portions, readPassage } from "./passage.ts";
import { withoutRepeats } from "./repeats.ts";
import { authorOf, speaksOfAuthor, withOwnVariants } from "./subject.ts";
import type { MetricTerm } from "./vocabulary.ts";

/**
 * Finds the quantitative results that the text claims, tied to the entities of the record. Only sentences that
 * hold a number are read closely. Pure and total; time is linear in the length of the text.
 */
export function measures(
  document: Document,
  found: readonly RoledEntity[],
  shortForms: readonly Abbreviation[] = [],
): MeasurementDraft[] {
  const entities = withOwnVariants(found);
  const author = authorOf(document, entities);
  const drafts: MeasurementDraft[] = [];
  const bent = new BentOfPaper(document);
  let carried: Carried = {};
  for (const { passage, names, text } of passagesOf(document, entities, shortForms)) {
    if (!passage) {
      carried = setUp(carried, text, names);
      continue;
    }
    const found = resultsOf(passage, speaksOfAuthor(document, passage, author) ? author : undefined, carried, bent);
    carried = found.drafts.length > 0 ? found.carried : setUp(found.carried, text, names);
    drafts.push(...found.drafts);
  }
  return withoutRepeats(drafts);
}

interface ReadSentence {
  readonly text: string;
  readonly names: readonly Named[];
  readonly passage: Passage | undefined;
}

/** The sentences with the names in each, and as a passage those that hold a quantity: one by one, as they are looked at. */
function* passagesOf(
  document: Document,
  entities: readonly RoledEntity[],
  shortForms: readonly Abbreviation[],
): Generator<ReadSentence> {
  const named = sorted(
    gathered(entities, (entity) => entity.mentions.map(({ start, end }) => ({ start, end, entity }))),
    (a, b) => a.start - b.start || b.end - a.end,
  );
  let terms: ReadonlyMap<string, MetricTerm> | undefined;
  const abbreviated = () => (terms ??= abbreviatedTerms(shortForms));
  let next = 0;
  const isLong = document.sentences.some((sentence) => sentence.text.length > longestSentence);
  const sentences = isLong ? document.sentences.flatMap(portions) : document.sentences;
  let before: Pick<ReadSentence, "text" | "names"> = { text: "", names: [] };
  for (const sentence of sentences) {
    const names: Named[] = [];
    for (; next < named.length && (named[next]?.start ?? 0) < sentence.end; next++) {
      const name = named[next];
      if (!name || name.start < sentence.start) continue;
      names.push({ start: name.start - sentence.start, end: name.end - sentence.start, entity: name.entity });
    }
    const again = namedAgain(sentence.text, names, before, entities);
    before = { text: sentence.text, names };
    const all = again.length > 0 ? sorted([...names, ...again], (a, b) => a.start - b.start) : names;
    yield { text: sentence.text, names, passage: readPassage(sentence, all, abbreviated) };
  }
}

function resultsOf(passage: Passage, author: RoledEntity | undefined, carried: Carried, bent: Bent) {
  const { start } = passage.sentence;
  const { groups, results } = findMetrics(passage);
  const ties = attach(passage, groups, results, author);
  const data = dataOf(ties, results);
  const drafts = gathered(results, (result, at): MeasurementDraft[] => {
    const own = ties[at];
    const kind = classify(result.quantity, result.term, result.trend, bent, result.isShare);
    if (!kind || !own) return [];
    const tied = fill(own, { metric: kind.metric, qualifier: result.qualifier }, passage, carried);
    return [
      {
        start: start + result.start,
        end: start + result.end,
        metric: kind.metric,
        name: metricName(result.name) || kind.metric,
        value: result.quantity.value,
        value_max: result.quantity.valueMax,
        unit: result.quantity.unit,
        qualifier: result.qualifier,
        change: tied.isRivals ? "absolute" : tied.isReversed ? "increase" : kind.change,
        subject: tied.subject,
        baseline: tied.baseline,
        hardware: tied.hardware,
        model: tied.model,
        dataset: data[at] ?? tied.dataset,
        rule: result.rule,
        confidence: confidenceOf(result.rule),
      },
    ];
  });
  return { drafts, carried: results.length > 0 ? leave(carried, ties, passage.names) : carried };
}

const machineWords =
  /\b(?:accelerators?|micro-?architectures?|FPGAs?|ASICs?|DRAM|cache hierarchy|prefetch\w*|compilers?|kernels?|processing-in-memory|PIM|chips?|simulat\w+|cycles?|RISC-V|systolic|NPUs?|memory controllers?|virtuali[sz]ation|hypervisors?|operating systems?|tiered memory|huge pages?|TLBs?|page tables?|file systems?|databases?|key-value stores?)\b/i;

const energyWords = /\b(?:energy|power)[- ]efficien|\bper[- ]watt\b|OPS\/W\b/i;

/** Asked for by few numbers only, so the text is searched on demand, once. */
class BentOfPaper implements Bent {
  #machines: boolean | undefined;
  #energy: boolean | undefined;
  #throughput: boolean | undefined;

  constructor(private readonly document: Document) {}

  get machines(): boolean {
    this.#machines ??= machineWords.test(this.document.text);
    return this.#machines;
  }

  get energy(): boolean {
    this.#energy ??= energyWords.test(this.document.text);
    return this.#energy;
  }

  get throughput(): boolean {
    const { text, titleEnd } = this.document;
    this.#throughput ??= /throughput/i.test(text.slice(0, titleEnd));
    return this.#throughput;
  }
}
