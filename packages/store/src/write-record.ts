/** Writes what extraction found in one paper: entities, mentions, roles, claims, measurements, each quoting its text. */

import type { Writer } from "@accelgraph/db";
import {
  nameKey,
  type PaperRecord,
  type RecordEntity,
  type RecordMeasurement,
  ROLES,
  type Span,
  spanContains,
} from "@accelgraph/domain";
import { type SpanConverter, storable, toCharacters } from "./characters.ts";
import { drawClaims } from "./claims.ts";
import { correctRecord } from "./correct-record.ts";
import type { EntityRegistry } from "./entities.ts";
import { keyOf } from "./naming.ts";
import {
  insertAlias,
  insertAppearance,
  insertClaim,
  insertMeasurement,
  insertMention,
  insertSentence,
} from "./rows.ts";
import { sentenceAround } from "./sentence-around.ts";

/** What is at hand while one record is written. */
interface Page {
  readonly db: Writer;
  readonly registry: EntityRegistry;
  readonly paper: number;
  readonly record: PaperRecord;
  /** The text as stored. */
  readonly text: string;
  readonly characters: SpanConverter;
  readonly sentences: readonly Span[];
  readonly sentenceIds: Map<number, number>;
  readonly entityIds: ReadonlyMap<RecordEntity, number>;
}

export interface RecordCounts {
  readonly entities: number;
  readonly claims: number;
  readonly measurements: number;
}

/**
 * @param sentences The text's sentences where the caller knows them; else they are found around each span.
 */
export function writeRecord(
  db: Writer,
  registry: EntityRegistry,
  paper: number,
  found: PaperRecord,
  sentences: readonly Span[] = [],
): RecordCounts {
  const { record, entityIds } = correctRecord(db, registry, paper, found);
  const text = storable(record.text);
  const page: Page = {
    db,
    registry,
    paper,
    record,
    text,
    characters: toCharacters(text),
    sentences,
    sentenceIds: new Map(),
    entityIds,
  };
  writeEntities(page);
  const claims = writeClaims(page);
  for (const measurement of record.measurements) writeMeasurement(page, measurement);
  return { entities: entityIds.size, claims, measurements: record.measurements.length };
}

function writeEntities(page: Page): void {
  const { db, paper, entityIds } = page;
  const strongest = new Map<number, RecordEntity>();
  for (const [entity, id] of entityIds) {
    const other = strongest.get(id);
    if (!other || ROLES.indexOf(entity.role) < ROLES.indexOf(other.role)) strongest.set(id, entity);
    for (const { rule, confidence, ...span } of entity.mentions) {
      insertMention(db, { paper, entity: id, ...quoted(page, span), rule, confidence });
    }
    for (const alias of entity.aliases) {
      const name = storable(alias);
      insertAlias(db, { entity: id, name, key: keyOf(name), source: "text", paper });
    }
  }
  for (const [id, { role, name, evidence, confidence }] of strongest) {
    const sentence = sentenceId(page, evidence);
    insertAppearance(db, { paper, entity: id, role, name: storable(name), sentence, rule: evidence.rule, confidence });
  }
}

function writeClaims(page: Page): number {
  const { db, paper, registry, entityIds } = page;
  const written = new Set<string>();
  for (const { subject, relation, object, evidence, words, rule, confidence } of drawClaims(page.record)) {
    const subjectId = subject && (entityIds.get(subject) ?? null);
    const objectId = "kind" in object ? registry.idOfLabel(object.kind, object.label) : entityIds.get(object);
    const fact = `${subjectId} ${relation} ${objectId}`;
    if (objectId === undefined || objectId === subjectId || written.has(fact)) continue;
    written.add(fact);
    const sentence = sentenceId(page, evidence);
    const at = quoted(page, words);
    insertClaim(db, { paper, subject: subjectId, relation, object: objectId, sentence, ...at, rule, confidence });
  }
  return written.size;
}

function writeMeasurement(page: Page, found: RecordMeasurement): void {
  const entityNamed = (name: string | null) => (name === null ? null : findEntity(page, name));
  insertMeasurement(page.db, {
    paper: page.paper,
    metric: found.metric,
    name: storable(found.name),
    value: found.value,
    valueMax: found.value_max,
    unit: storable(found.unit),
    qualifier: found.qualifier,
    change: found.change,
    subject: entityNamed(found.subject),
    baseline: entityNamed(found.baseline),
    baselineText: found.baseline === null ? null : storable(found.baseline),
    hardware: entityNamed(found.hardware),
    model: entityNamed(found.model),
    dataset: entityNamed(found.dataset),
    sentence: sentenceId(page, found),
    ...quoted(page, found),
    rule: found.rule,
    confidence: found.confidence,
  });
}

/** Row of the record's entity that goes by a name: as written, else with spelling folded, else by an alias. */
function findEntity({ record, entityIds }: Page, name: string): number | null {
  const key = nameKey(name);
  const found =
    record.entities.find((entity) => entity.name === name) ??
    record.entities.find((entity) => nameKey(entity.name) === key) ??
    record.entities.find((entity) => entity.aliases.some((alias) => nameKey(alias) === key));
  return (found && entityIds.get(found)) ?? null;
}

/** A span in characters with the words that the stored text has there. */
function quoted({ text, characters }: Page, span: Span): Span & { quote: string } {
  const { start, end } = withinText(text, span);
  return { ...characters({ start, end }), quote: text.slice(start, end) };
}

/** Row of the sentence that a span lies in. */
function sentenceId(page: Page, span: Span): number {
  const { text, sentences, sentenceIds, characters, db, paper } = page;
  const inner = withinText(text, span);
  const whole = withinText(
    text,
    sentences.find((sentence) => spanContains(sentence, inner)) ?? sentenceAround(text, inner),
  );
  const key = whole.start * 0x100000 + whole.end;
  const known = sentenceIds.get(key);
  if (known !== undefined) return known;
  const id = insertSentence(db, { paper, ...characters(whole), text: text.slice(whole.start, whole.end) });
  sentenceIds.set(key, id);
  return id;
}

/** A span that holds at least one character of the text and cuts no surrogate pair. */
function withinText(text: string, { start, end }: Span): Span {
  const isTrail = (i: number) => (text.codePointAt(i - 1) ?? 0) > 0xffff;
  const from = Math.max(0, Math.min(start, text.length - 1));
  const to = Math.max(from + 1, Math.min(end, text.length));
  return { start: isTrail(from) ? from - 1 : from, end: isTrail(to) ? to + 1 : to };
}
