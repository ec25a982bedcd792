import type { Reader } from "@accelgraph/db";
import type { Role } from "@accelgraph/domain";
import { toUtf16 } from "../characters.ts";

/** A claim's sentence with the place of the words that carry it, in UTF-16 units of the sentence. */
export interface EvidenceRow {
  readonly edge: number;
  readonly paper: number;
  readonly sentence: string;
  readonly marks: readonly (readonly [number, number])[];
  readonly rule: string;
  readonly confidence: number;
}

interface RawEvidence {
  edge: number;
  paper: number;
  sentenceRow: number;
  sentence: string;
  sentenceStart: number;
  start: number;
  end: number;
  object: number;
  rule: string;
  confidence: number;
}

const CLAIM_COLUMNS = `c.paper, q.id AS sentenceRow, q.text AS sentence, q.start AS sentenceStart, c.start, c.end,
  c.object, c.rule, c.confidence`;

/** For each edge the sentence of its surest claim. */
export function readEdgeQuotes(db: Reader, edges: readonly number[]): EvidenceRow[] {
  const rows = db.all<RawEvidence>(
    `SELECT e.id AS edge, ${CLAIM_COLUMNS}
     FROM edge e JOIN claim c ON c.id = e.claim JOIN sentence q ON q.id = c.sentence
     WHERE e.id IN (SELECT value FROM json_each(?))`,
    [JSON.stringify(edges)],
  );
  return rows.map((row) => withMarks(db, row));
}

/** Every claim that an edge stands for, surest first. */
export function readEdgeClaims(db: Reader, edge: number, limit = 200): EvidenceRow[] {
  const rows = db.all<RawEvidence>(
    `SELECT e.id AS edge, ${CLAIM_COLUMNS}
     FROM edge e
     JOIN entity o ON o.canonical = e.target
     JOIN claim c ON c.object = o.id AND c.relation = e.relation
     LEFT JOIN entity s ON s.id = c.subject
     JOIN sentence q ON q.id = c.sentence
     WHERE e.id = ? AND CASE WHEN e.source IS NULL THEN c.subject IS NULL AND c.paper = e.source_paper
       ELSE s.canonical = e.source END
     ORDER BY c.confidence DESC, c.paper LIMIT ?`,
    [edge, limit],
  );
  return rows.map((row) => withMarks(db, row));
}

/** Marks the words that name the object and the numbers of the same sentence that are about it. */
function withMarks(db: Reader, row: RawEvidence): EvidenceRow {
  const numbers = db.all<{ start: number; end: number }>(
    `SELECT start, end FROM measurement
     WHERE sentence = ? AND ? IN (subject, baseline, hardware, model, dataset)`,
    [row.sentenceRow, row.object],
  );
  const isWhole = row.start === row.sentenceStart && row.end - row.start >= [...row.sentence].length;
  const spans = isWhole ? numbers : [{ start: row.start, end: row.end }, ...numbers];
  const marks = spans.map((span) => spanInSentence(span, row.sentence, row.sentenceStart));
  return { ...pick(row), marks: joinNear(marks, row.sentence) };
}

/** At most three words and no stop between two marks: "1.45x faster" than "GPTQ" is read as one phrase. */
const BRIDGE = /^(?:\s[\p{L}\p{N}-]+){0,3}\s$/u;

function joinNear(marks: readonly (readonly [number, number])[], sentence: string): (readonly [number, number])[] {
  const joined: (readonly [number, number])[] = [];
  for (const mark of [...marks].sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && (mark[0] <= last[1] || BRIDGE.test(sentence.slice(last[1], mark[0])))) {
      joined[joined.length - 1] = [last[0], Math.max(last[1], mark[1])];
    } else joined.push(mark);
  }
  return joined;
}

function pick({ edge, paper, sentence, rule, confidence }: RawEvidence) {
  return { edge, paper, sentence, rule, confidence };
}

/** A span of the paper's text, in characters, as one of the sentence, in UTF-16 units. */
export function spanInSentence(span: { start: number; end: number }, sentence: string, start: number) {
  const units = toUtf16(sentence)({ start: span.start - start, end: span.end - start });
  return [units.start, units.end] as const;
}

/** In which papers an entity appears and as what, strongest role first. */
export function readAppearances(db: Reader, entity: number, limit: number): { paper: number; role: Role }[] {
  return db.all(
    `SELECT a.paper, a.role
     FROM entity e JOIN appearance a ON a.entity = e.id
     WHERE e.canonical = ?
     ORDER BY instr('proposed target used compared mentioned', a.role), a.paper DESC LIMIT ?`,
    [entity, limit],
  );
}
