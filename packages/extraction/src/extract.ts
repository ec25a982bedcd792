import type { Paper, PaperRecord, RecordEntity, RecordLabel, RecordMeasurement, Span } from "@accelgraph/domain";
import { lexicon as defaultLexicon, type Lexicon } from "@accelgraph/lexicon";
import type { Document, RoledEntity } from "./document.ts";
import { labels } from "./labels/index.ts";
import { link } from "./link/index.ts";
import { measures } from "./measures/index.ts";
import { mentions } from "./mentions/index.ts";
import { read } from "./reading.ts";
import { roles } from "./roles/index.ts";
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
  /** The record as lines for people: what was found, by which rule, on which words. */
  explain(paper: PaperInput): string;
}

/** Makes an extractor; its stages run in the order of the imports' data: each needs only what came before. */
export function createExtractor(options: ExtractorOptions = {}): Extractor {
  const names = options.lexicon ?? defaultLexicon;
  const extract = (paper: PaperInput) => extractRecord(paper, names);
  return { extract, explain: (paper) => explainRecord(extract(paper)) };
}

function extractRecord(paper: PaperInput, names: Pick<Lexicon, "match">): PaperRecord {
  const document = sentences(tidy(paper.title, paper.abstract));
  if (!scope(document)) return recordOf(paper, document, false, [], [], []);
  const reading = read(document);
  const entities = roles(reading, link(reading, mentions(reading, names)));
  const found = labels(document, entities).map((found) => {
    const { kind, label, rule, confidence } = found;
    const { start, end, quote } = quoted(document, found);
    return { kind, label, start, end, rule, confidence, quote };
  });
  // A draft is nobody else's, and gets its quote in place: copies that grow are slow to make.
  const measured = measures(document, entities, reading.shortForms).map((draft) =>
    Object.assign(draft, quoted(document, draft)),
  );
  return recordOf(
    paper,
    document,
    true,
    entities.map((entity) => recordEntity(document, entity)),
    found,
    measured,
  );
}

function recordOf(
  { key, title }: PaperInput,
  { raw }: Document,
  in_scope: boolean,
  entities: readonly RecordEntity[],
  labels: readonly RecordLabel[],
  measurements: readonly RecordMeasurement[],
): PaperRecord {
  const techniques = labels.filter((label) => label.kind === "technique").map((label) => label.label);
  const model_classes = labels.filter((label) => label.kind === "model-class").map((label) => label.label);
  return { id: key, title, text: raw, in_scope, entities, techniques, model_classes, labels, measurements };
}

/** A span of the tidied text as a span of the stored one, with the words that stand there. */
function quoted(document: Document, span: Span): Span & { quote: string } {
  const { start, end } = document.toRaw(span);
  return { start, end, quote: document.raw.slice(start, end) };
}

function recordEntity(document: Document, entity: RoledEntity): RecordEntity {
  const evidence = quoted(document, entity.roleSpan);
  return {
    type: entity.type,
    name: entity.name,
    aliases: entity.aliases,
    role: entity.role,
    ...(entity.entry === undefined ? {} : { entry: entity.entry }),
    mentions: entity.mentions.map((mention) => {
      const { start, end, quote } = quoted(document, mention);
      return { start, end, text: quote, rule: mention.rule, confidence: mention.confidence };
    }),
    evidence: { start: evidence.start, end: evidence.end, quote: evidence.quote, rule: entity.roleRule },
    confidence: entity.confidence,
  };
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
