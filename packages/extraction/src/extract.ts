import type { Paper, PaperRecord, RecordEntity, Span } from "@accelgraph/domain";
import { lexicon as defaultLexicon, type Lexicon } from "@accelgraph/lexicon";
import type { Document, Label, MeasurementDraft, RoledEntity } from "./document.ts";
import { at, each } from "./each.ts";
import { labels } from "./labels/index.ts";
import { link } from "./link/index.ts";
import { measuresOfAll } from "./measures/index.ts";
import { mentionsOfAll } from "./mentions/index.ts";
import { read } from "./reading.ts";
import { rolesOfAll } from "./roles/index.ts";
import { scope } from "./scope/index.ts";
import { sentences } from "./sentences/index.ts";
import { tidy } from "./tidy/index.ts";

/** What extraction needs of a paper. */
export type PaperInput = Pick<Paper, "key" | "title" | "abstract">;

export interface ExtractorOptions {
  /** What the field calls things; the project's own where none is given. */
  readonly lexicon?: Pick<Lexicon, "match">;
}

export interface Extractor {
  /** All that the paper's title and abstract say. Pure and total: any text gives a record. */
  extract(paper: PaperInput): PaperRecord;
  /** The same of many papers, in their order, and much sooner than one by one. */
  extractAll(papers: readonly PaperInput[]): PaperRecord[];
  /** The record as lines for people: what was found, by which rule, on which words. */
  explain(paper: PaperInput): string;
}

/** Makes an extractor. */
export function createExtractor(options: ExtractorOptions = {}): Extractor {
  const names = options.lexicon ?? defaultLexicon;
  const extract = (paper: PaperInput) => recordsOf([paper], names)[0] as PaperRecord;
  const extractAll = (papers: readonly PaperInput[]) => batchesOf(papers).flatMap((batch) => recordsOf(batch, names));
  return { extract, extractAll, explain: (paper) => explainRecord(extract(paper)) };
}

/** A batch ends with so many papers, or so many characters: what all stages made of it is held until its end. */
const mostPapers = 256;
const mostText = 1_000_000;

function batchesOf(papers: readonly PaperInput[]): PaperInput[][] {
  const batches: PaperInput[][] = [];
  let room = 0;
  for (const paper of papers) {
    const { length } = paper.abstract;
    const last = batches.at(-1);
    room -= length;
    if (last && last.length < mostPapers && room >= 0) last.push(paper);
    else {
      batches.push([paper]);
      room = mostText - length;
    }
  }
  return batches;
}

/**
 * The records of a batch. Each stage reads all papers before the next begins: as long as a processor does one thing,
 * the code and tables for it stay in its caches, which hold those of few stages. Stages stand in the order of what
 * they need of each other; what is out of scope goes no further than that.
 */
function recordsOf(papers: readonly PaperInput[], names: Pick<Lexicon, "match">): PaperRecord[] {
  const texts = papers.map(({ title, abstract }) => tidy(title, abstract));
  const all = texts.map((text) => sentences(text));
  const documents = all.filter((document) => scope(document));
  const readings = documents.map((document) => read(document));
  const named = mentionsOfAll(readings, names);
  const linked = each(readings, named, link);
  const entities = rolesOfAll(readings, linked);
  const labelled = each(documents, entities, labels);
  const measured = measuresOfAll(readings, entities);
  const records = new Map(
    documents.map((document, i) => [document, foundIn(document, at(entities, i), at(labelled, i), at(measured, i))]),
  );
  return each(papers, all, (paper, document) => recordOf(paper, document, records.get(document)));
}

type Found = Pick<PaperRecord, "entities" | "labels" | "measurements">;

const NOTHING: Found = { entities: [], labels: [], measurements: [] };

function foundIn(
  document: Document,
  entities: readonly RoledEntity[],
  labels: readonly Label[],
  drafts: readonly MeasurementDraft[],
): Found {
  return {
    entities: entities.map((entity) => recordEntity(document, entity)),
    labels: labels.map((found) => {
      const { kind, label, rule, confidence } = found;
      const { start, end, quote } = quoted(document, found);
      return { kind, label, start, end, rule, confidence, quote };
    }),
    // A draft is nobody else's, and gets its quote in place: copies that grow are slow to make.
    measurements: drafts.map((draft) => Object.assign(draft, quoted(document, draft))),
  };
}

function recordOf({ key, title }: PaperInput, { raw }: Document, found: Found | undefined): PaperRecord {
  const { entities, labels, measurements } = found ?? NOTHING;
  const techniques = labels.filter((label) => label.kind === "technique").map((label) => label.label);
  const model_classes = labels.filter((label) => label.kind === "model-class").map((label) => label.label);
  const in_scope = found !== undefined;
  return { id: key, title, text: raw, in_scope, entities, techniques, model_classes, labels, measurements };
}

/** A span of the tidied text as a span of the stored one, with the words that stand there. */
function quoted(document: Document, span: Span): Span & { quote: string } {
  const { start, end } = document.toRaw(span);
  return { start, end, quote: document.raw.slice(start, end) };
}

function recordEntity(document: Document, entity: RoledEntity): RecordEntity {
  const { type, name, aliases, role, entry, confidence } = entity;
  const mentions = entity.mentions.map((mention) => {
    const { start, end, quote } = quoted(document, mention);
    return { start, end, text: quote, rule: mention.rule, confidence: mention.confidence };
  });
  const { start, end, quote } = quoted(document, entity.roleSpan);
  const evidence = { start, end, quote, rule: entity.roleRule };
  // Written out twice: an object made by spreading takes as long as all else here.
  return entry === undefined
    ? { type, name, aliases, role, mentions, evidence, confidence }
    : { type, name, aliases, role, entry, mentions, evidence, confidence };
}

function explainRecord(record: PaperRecord): string {
  const lines = [record.title, ""];
  for (const entity of record.entities) {
    lines.push(
      `${entity.role} ${entity.type} ${entity.name}  [${entity.evidence.rule}, ${entity.confidence.toFixed(2)}]`,
    );
    for (const mention of entity.mentions)
      lines.push(`    ${mention.start}-${mention.end} "${mention.text}"  ${mention.rule}`);
    lines.push(`    because: ${entity.evidence.quote}`);
  }
  for (const label of record.labels) {
    lines.push(`${label.kind} ${label.label}  [${label.rule}, ${label.confidence.toFixed(2)}]  "${label.quote}"`);
  }
  for (const m of record.measurements) {
    const range = m.value_max === null ? `${m.value}` : `${m.value}-${m.value_max}`;
    lines.push(
      `${m.metric} ${m.qualifier}${range}${m.unit} ${m.change}  [${m.rule}, ${m.confidence.toFixed(2)}]  "${m.quote}"`,
    );
    lines.push(
      `    subject ${m.subject ?? "-"}, baseline ${m.baseline ?? "-"}, hardware ${m.hardware ?? "-"}, model ${m.model ?? "-"}, dataset ${m.dataset ?? "-"}`,
    );
  }
  return lines.join("\n");
}
