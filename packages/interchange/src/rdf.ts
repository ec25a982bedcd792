/** The file as RDF in N-Triples: one statement a line, in the order of the file, so that exports compare line by line. */
import type { Reader } from "@accelgraph/db";
import {
  type ClaimStatement,
  iterateClaims,
  iterateMeasurements,
  iteratePapers,
  iterateThings,
  type MeasurementStatement,
  type PaperStatement,
  readAuthors,
  readMeta,
  readThingLinks,
  type ThingRow,
} from "@accelgraph/store";
import { OWN_TERMS } from "./terms.ts";
import { date, decimal, integer, iri, type Term, text, triple } from "./triples.ts";

/** Where the things of a file are, unless somebody gives them addresses of their own. */
export const DEFAULT_BASE = "urn:accelgraph:";

/** A property and its value; a value that is not there is left out. */
type Said = readonly (readonly [property: string, value: Term | null | undefined])[];

export function* rdfLines(db: Reader, base: string = DEFAULT_BASE): IterableIterator<string> {
  const at = (id: string): Term => ({ iri: base + id });
  yield* vocabularyLines();
  yield* say(`${base}file`, fileSays(readMeta(db)));
  for (const thing of iterateThings(db)) yield* say(base + thing.id, thingSays(db, thing, at));
  for (const paper of iteratePapers(db)) yield* say(base + paper.id, paperSays(db, paper, at));
  for (const claim of iterateClaims(db)) {
    const { subject, relation, object } = claim;
    yield triple(base + subject, `ag:${relation}`, at(object));
    yield* say(`${base}claim/${claim.number}`, claimSays(claim, at));
  }
  for (const found of iterateMeasurements(db)) {
    yield* say(`${base}measurement/${found.number}`, measurementSays(found, at));
  }
}

function* say(subject: string, said: Said): IterableIterator<string> {
  for (const [property, value] of said) if (value) yield triple(subject, property, value);
}

function* vocabularyLines(): IterableIterator<string> {
  const kinds = { classes: "rdfs:Class", relations: "rdf:Property", properties: "rdf:Property" } as const;
  for (const [group, kind] of Object.entries(kinds) as [keyof typeof kinds, string][]) {
    for (const [name, comment] of Object.entries(OWN_TERMS[group])) {
      yield* say(iri(`ag:${name}`), [
        ["rdf:type", { iri: iri(kind) }],
        ["rdfs:label", text(name)],
        ["rdfs:comment", text(comment)],
      ]);
    }
  }
}

const a = (type: string): readonly [string, Term] => ["rdf:type", { iri: iri(type) }];
const ifText = (value: string | null) => (value === null ? null : text(value));
const ifNumber = (value: number | null) => (value === null ? null : decimal(value));

function fileSays(meta: Readonly<Record<string, string>>): Said {
  return [
    a("schema:Dataset"),
    a("prov:Entity"),
    ["schema:name", text("accelgraph")],
    ["schema:version", ifText(meta.schema_version ?? null)],
    ["ag:extractor", ifText(meta.extractor_version ?? null)],
  ];
}

const CLASSES = {
  technique: "ag:Technique",
  "model-class": "ag:ModelClass",
  method: "ag:Method",
  model: "ag:Model",
  hardware: "ag:Hardware",
  dataset: "ag:Dataset",
} as const;

type At = (id: string) => Term;

function thingSays(db: Reader, thing: ThingRow, at: At): Said {
  const { names, broader } = readThingLinks(db, thing.row);
  return [
    a("skos:Concept"),
    a(CLASSES[thing.type]),
    ["skos:prefLabel", text(thing.name)],
    ...names.filter((name) => name !== thing.name).map((name) => ["skos:altLabel", text(name)] as const),
    ["skos:definition", ifText(thing.definition)],
    ...broader.map((id) => ["skos:broader", at(id)] as const),
    ["schema:manufacturer", ifText(thing.vendor)],
    ["ag:memory", ifNumber(thing.memory_gb)],
    ["ag:parameters", ifNumber(thing.parameters)],
    ["ag:released", thing.released === null ? null : integer(thing.released)],
  ];
}

function paperSays(db: Reader, paper: PaperStatement, at: At): Said {
  return [
    a("schema:ScholarlyArticle"),
    a("prov:Entity"),
    ["dcterms:title", text(paper.title)],
    ["dcterms:abstract", paper.abstract === "" ? null : text(paper.abstract)],
    ["dcterms:issued", paper.published === null ? null : date(paper.published)],
    ...readAuthors(db, paper.row).map((name) => ["dcterms:creator", text(name)] as const),
    ["dcterms:identifier", paper.doi === null ? null : text(`doi:${paper.doi}`)],
    ["ag:arxiv", ifText(paper.arxiv_id)],
    ["schema:url", ifText(paper.url)],
    ["dcterms:isPartOf", at("file")],
  ];
}

/** The words behind a claim or a measurement, and how they were found. */
function evidence(found: ClaimStatement | MeasurementStatement, at: At): Said {
  return [
    ["prov:wasQuotedFrom", at(found.paper)],
    ["ag:sentence", text(found.sentence)],
    ["ag:quote", text(found.quote)],
    ["ag:start", integer(found.start)],
    ["ag:end", integer(found.end)],
    ["ag:rule", text(found.rule)],
    ["ag:confidence", decimal(found.confidence)],
  ];
}

function claimSays(claim: ClaimStatement, at: At): Said {
  return [
    a("ag:Claim"),
    a("rdf:Statement"),
    ["rdf:subject", at(claim.subject)],
    ["rdf:predicate", { iri: iri(`ag:${claim.relation}`) }],
    ["rdf:object", at(claim.object)],
    ...evidence(claim, at),
  ];
}

function measurementSays(found: MeasurementStatement, at: At): Said {
  const tied = (id: string | null) => (id === null ? null : at(id));
  const isRange = found.value_max !== null;
  return [
    a("ag:Measurement"),
    a("schema:QuantitativeValue"),
    ["schema:name", text(found.name)],
    ["ag:metric", text(found.metric)],
    [isRange ? "schema:minValue" : "schema:value", decimal(found.value)],
    ["schema:maxValue", ifNumber(found.value_max)],
    ["schema:unitText", found.unit === "" ? null : text(found.unit)],
    ["ag:qualifier", text(found.qualifier)],
    ["ag:change", text(found.change)],
    ["ag:speedup", ifNumber(found.speedup)],
    ["ag:subject", tied(found.subject)],
    ["ag:baseline", tied(found.baseline)],
    ["ag:baseline-text", ifText(found.baseline_text)],
    ["ag:on-hardware", tied(found.hardware)],
    ["ag:on-model", tied(found.model)],
    ["ag:on-dataset", tied(found.dataset)],
    ...evidence(found, at),
  ];
}
