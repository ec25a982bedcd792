/** What was found in each paper, as a record again: as stored, with the decisions that hold now. */
import type { Reader } from "@accelgraph/db";
import type {
  EntityType,
  PaperRecord,
  RecordEntity,
  RecordLabel,
  RecordMeasurement,
  RecordMention,
} from "@accelgraph/domain";
import { type SpanConverter, toUtf16 } from "../characters.ts";

interface PaperRow {
  readonly id: number;
  readonly slug: string;
  readonly title: string;
  readonly text: string;
  readonly in_scope: number;
}

/** The records of all papers, in the order of the file. Spans count UTF-16 units of `text`, as everywhere in records. */
export function* iterateRecords(db: Reader): IterableIterator<PaperRecord> {
  for (const paper of db.iterate<PaperRow>("SELECT id, slug, title, text, in_scope FROM paper ORDER BY id")) {
    const units = toUtf16(paper.text);
    const labels = readLabels(db, paper.id, units);
    const named = (kind: RecordLabel["kind"]) =>
      labels.filter((label) => label.kind === kind).map(({ label }) => label);
    yield {
      id: paper.slug,
      title: paper.title,
      text: paper.text,
      in_scope: paper.in_scope === 1,
      entities: readEntities(db, paper.id, units),
      techniques: named("technique"),
      model_classes: named("model-class"),
      labels,
      measurements: readMeasurements(db, paper.id, units),
    };
  }
}

interface EntityRow {
  readonly entity: number;
  readonly type: EntityType;
  readonly name: string;
  readonly role: RecordEntity["role"];
  readonly entry: string | null;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly rule: string;
  readonly confidence: number;
}

function readEntities(db: Reader, paper: number, units: SpanConverter): RecordEntity[] {
  const aliases = db.all<{ entity: number; name: string }>(
    "SELECT entity, name FROM alias WHERE paper = ? ORDER BY id",
    [paper],
  );
  const mentions = db.all<RecordMention & { entity: number }>(
    "SELECT entity, start, end, quote AS text, rule, confidence FROM mention WHERE paper = ? ORDER BY start, end, id",
    [paper],
  );
  const rows = db.all<EntityRow>(
    `SELECT a.entity, e.type, a.name, a.role, e.entry, q.start, q.end, q.text AS quote, a.rule, a.confidence
     FROM appearance a JOIN entity e ON e.id = a.entity JOIN sentence q ON q.id = a.sentence
     WHERE a.paper = ? ORDER BY a.entity`,
    [paper],
  );
  return rows.map(({ entity, type, name, role, entry, start, end, quote, rule, confidence }) => ({
    type,
    name,
    aliases: aliases.filter((alias) => alias.entity === entity).map((alias) => alias.name),
    role,
    ...(entry === null ? {} : { entry }),
    mentions: mentions
      .filter((mention) => mention.entity === entity)
      .map(({ entity: _, ...mention }) => ({ ...mention, ...units(mention) })),
    evidence: { ...units({ start, end }), quote, rule },
    confidence,
  }));
}

/** Each technique and model class once, with the words of its surest claim. */
function readLabels(db: Reader, paper: number, units: SpanConverter): RecordLabel[] {
  const rows = db.all<RecordLabel>(
    `SELECT e.type AS kind, e.name AS label, c.start, c.end, c.quote, c.rule, max(c.confidence) AS confidence
     FROM claim c JOIN entity e ON e.id = c.object
     WHERE c.paper = ? AND e.type IN ('technique', 'model-class') GROUP BY e.id ORDER BY min(c.id)`,
    [paper],
  );
  return rows.map((row) => ({ ...row, ...units(row) }));
}

function readMeasurements(db: Reader, paper: number, units: SpanConverter): RecordMeasurement[] {
  const named = (column: string) =>
    `coalesce((SELECT a.name FROM appearance a WHERE a.paper = m.paper AND a.entity = m.${column}),
      (SELECT e.name FROM entity e WHERE e.id = m.${column})) AS ${column}`;
  const rows = db.all<RecordMeasurement>(
    `SELECT m.metric, m.name, m.value, m.value_max, m.unit, m.qualifier, m.change, ${named("subject")},
       m.baseline_text AS baseline, ${named("hardware")}, ${named("model")}, ${named("dataset")},
       m.start, m.end, m.quote, m.rule, m.confidence
     FROM measurement m WHERE m.paper = ? ORDER BY m.id`,
    [paper],
  );
  return rows.map((row) => ({ ...row, ...units(row) }));
}
