import {
  countMeasurements,
  type MeasurementFacet,
  type MeasurementFacetRow,
  type MeasurementFilter,
  type MeasurementRow,
  measurementsBehind,
  readMeasurementFacet,
  readMeasurements,
} from "@accelgraph/store";
import { type Atlas, atlasOf, toParty } from "../atlas.ts";
import type { Facet, Measurement, MeasurementsRequest, MeasurementsResponse } from "../contract/index.ts";
import { requireNode } from "../faults.ts";
import { remember } from "../remember.ts";
import type { Database } from "../source.ts";

export function toMeasurement(atlas: Atlas, row: MeasurementRow): Measurement {
  const { id, metric, name, value, valueMax, unit, qualifier, change } = row;
  return {
    ...{ id, metric, name, value, valueMax, unit, qualifier, change },
    subject: toParty(atlas, row.subject),
    baseline: toParty(atlas, row.baseline, row.baselineText),
    hardware: toParty(atlas, row.hardware),
    model: toParty(atlas, row.model),
    dataset: toParty(atlas, row.dataset),
    quote: {
      paper: atlas.paper(row.paper),
      sentence: row.sentence,
      marks: [[row.mark[0], row.mark[1]]],
      rule: row.rule,
      confidence: row.confidence,
    },
  };
}

export function answerMeasurements(db: Database, request: MeasurementsRequest): MeasurementsResponse {
  const atlas = atlasOf(db);
  const row = (id: string | undefined) => (id === undefined ? undefined : requireNode(atlas, id).row);
  const filter: MeasurementFilter = {
    metric: request.metric,
    unit: request.unit,
    subject: row(request.subject),
    baseline: row(request.baseline),
    hardware: row(request.hardware),
    model: row(request.model),
    label: row(request.technique),
    dataset: row(request.dataset),
    year: request.year,
  };
  return {
    total: countMeasurements(db, filter),
    items: readMeasurements(db, filter, { order: "speedup", limit: request.limit }).map((found) =>
      toMeasurement(atlas, found),
    ),
    facets: facetsOf(db, filter),
    sql: measurementsBehind(filter, request.limit),
  };
}

/** A facet counts what would be left if only its own choice were changed. */
function facetsOf(db: Database, filter: MeasurementFilter): MeasurementsResponse["facets"] {
  const facet = (column: MeasurementFacet) => {
    const others = { ...filter, [column === "technique" ? "label" : column]: undefined };
    const found = remember(db, `facet ${column} ${JSON.stringify(others)}`, () =>
      readMeasurementFacet(db, others, column),
    );
    return found.flatMap((row) => toFacet(atlasOf(db), row, column === "year"));
  };
  return {
    metric: facet("metric"),
    unit: facet("unit"),
    hardware: facet("hardware"),
    model: facet("model"),
    baseline: facet("baseline"),
    technique: facet("technique"),
    dataset: facet("dataset"),
    year: facet("year").sort((a, b) => Number(b.value) - Number(a.value)),
  };
}

export function toFacet(atlas: Atlas, { value, count }: MeasurementFacetRow, isPlain = false): Facet[] {
  if (isPlain || typeof value === "string") return [{ value: String(value), name: String(value), count }];
  const node = atlas.entity(value);
  return node === undefined ? [] : [{ value: node.id, name: node.name, count }];
}
