import type { Abbreviation, Document, MeasurementDraft, RoledEntity } from "../document.ts";
import { at, each } from "../each.ts";
import { gathered } from "../gathered.ts";
import type { Reading } from "../reading.ts";
import { sorted } from "../sorted.ts";
import { abbreviatedTerms } from "./abbreviated-terms.ts";
import { namedAgain } from "./anaphora.ts";
import { attach, type Ties } from "./attach.ts";
import { type Carried, dataOf, fill, leave, setUp } from "./carry.ts";
import { type Bent, classify } from "./classify.ts";
import { confidenceOf } from "./confidence.ts";
import { findMetrics, type Result } from "./find.ts";
import { metricName } from "./metric-name.ts";
import { longestSentence, type Named, type Passage, portions, readPassage } from "./passage.ts";
import { withoutRepeats } from "./repeats.ts";
import { authorOf, speaksOfAuthor, withOwnVariants } from "./subject.ts";
import type { MetricTerm } from "./vocabulary.ts";

/** What is read of a paper beside its entities. */
type Paper = Pick<Reading, "document" | "shortForms">;

/**
 * Finds the quantitative results that the text claims, tied to the entities of the record. Only sentences that
 * hold a number are read closely. Pure and total; time is linear in the length of the text.
 */
export function measures(
  document: Document,
  found: readonly RoledEntity[],
  shortForms: readonly Abbreviation[] = [],
): MeasurementDraft[] {
  return measuresOfAll([{ document, shortForms }], [found])[0] as MeasurementDraft[];
}

/** The same for each paper of a batch, step by step: each step reads all papers before the next. */
export function measuresOfAll(
  papers: readonly Paper[],
  found: readonly (readonly RoledEntity[])[],
): MeasurementDraft[][] {
  const entities = found.map(withOwnVariants);
  const read = each(papers, entities, sentencesOf);
  const metrics = read.map((sentences) => sentences.map(({ passage }) => passage && findMetrics(passage)));
  const ties = papers.map(({ document }, i) => tiesOf(document, at(entities, i), at(read, i), at(metrics, i)));
  return papers.map(({ document }, i) => draftsOf(document, at(read, i), at(metrics, i), at(ties, i)));
}

interface ReadSentence {
  readonly text: string;
  readonly names: readonly Named[];
  /** Of one that holds a quantity. */
  readonly passage: Passage | undefined;
}

/** The sentences with the names in each. */
function sentencesOf({ document, shortForms }: Paper, entities: readonly RoledEntity[]): ReadSentence[] {
  const named = sorted(
    gathered(entities, (entity) => entity.mentions.map(({ start, end }) => ({ start, end, entity }))),
    (a, b) => a.start - b.start || b.end - a.end,
  );
  let terms: ReadonlyMap<string, MetricTerm> | undefined;
  const abbreviated = () => (terms ??= abbreviatedTerms(shortForms));
  let next = 0;
  const isLong = document.sentences.some((sentence) => sentence.text.length > longestSentence);
  const sentences = isLong ? document.sentences.flatMap(portions) : document.sentences;
  const read: ReadSentence[] = [];
  let before: Pick<ReadSentence, "text" | "names"> = { text: "", names: [] };
  for (const sentence of sentences) {
    const names: Named[] = [];
    for (; next < named.length && (named[next]?.start ?? 0) < sentence.end; next++) {
      const name = named[next];
      if (!name || name.start < sentence.start) continue;
      names.push({ start: name.start - sentence.start, end: name.end - sentence.start, entity: name.entity });
    }
    const again = namedAgain(sentence.text, names, before, entities);
    const all = again.length > 0 ? sorted([...names, ...again], (a, b) => a.start - b.start) : names;
    before = { text: sentence.text, names };
    read.push({ text: sentence.text, names, passage: readPassage(sentence, all, abbreviated) });
  }
  return read;
}

/** What a passage says, if the sentence is one. */
type Metrics = ReturnType<typeof findMetrics> | undefined;

/** For each sentence, what its results are tied to. */
function tiesOf(
  document: Document,
  entities: readonly RoledEntity[],
  read: readonly ReadSentence[],
  metrics: readonly Metrics[],
): (readonly Ties[])[] {
  const author = authorOf(document, entities);
  return each(read, metrics, ({ passage }, found) => {
    if (!passage || !found || found.results.length === 0) return [];
    return attach(passage, found.groups, found.results, speaksOfAuthor(document, passage, author) ? author : undefined);
  });
}

/** The results of all sentences as drafts, with what earlier sentences leave to later ones. */
function draftsOf(
  document: Document,
  read: readonly ReadSentence[],
  metrics: readonly Metrics[],
  ties: readonly (readonly Ties[])[],
): MeasurementDraft[] {
  const drafts: MeasurementDraft[] = [];
  const bent = new BentOfPaper(document);
  let carried: Carried = {};
  read.forEach(({ text, names, passage }, i) => {
    const results = metrics[i]?.results ?? [];
    const found = passage ? draftsIn(passage, results, at(ties, i), carried, bent) : [];
    for (const draft of found) drafts.push(draft);
    if (passage && results.length > 0) carried = leave(carried, at(ties, i), passage.names);
    if (found.length === 0) carried = setUp(carried, text, names);
  });
  return withoutRepeats(drafts);
}

function draftsIn(
  passage: Passage,
  results: readonly Result[],
  ties: readonly Ties[],
  carried: Carried,
  bent: Bent,
): MeasurementDraft[] {
  const { start } = passage.sentence;
  const data = dataOf(ties, results);
  return gathered(results, (result, i): MeasurementDraft[] => {
    const own = ties[i];
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
        dataset: data[i] ?? tied.dataset,
        rule: result.rule,
        confidence: confidenceOf(result.rule),
      },
    ];
  });
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
