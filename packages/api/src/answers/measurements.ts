import { type MeasurementFilter, type MeasurementRow, measurementsBehind, readMeasurements } from "@accelgraph/store";
import { type Atlas, atlasOf, toParty } from "../atlas.ts";
import type { Measurement, MeasurementsRequest, MeasurementsResponse } from "../contract/index.ts";
import { requireNode } from "../faults.ts";
import type { Database } from "../source.ts";
import { countFacets, listFacet, listYears, measurementFacets } from "./facets.ts";

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
  const { things, facets } = measurementFacets(db);
  const { total, counts } = countFacets(things, facets, choiceOf(filter));
  return {
    total,
    items: readMeasurements(db, filter, { order: "speedup", limit: request.limit }).map((found) =>
      toMeasurement(atlas, found),
    ),
    facets: {
      metric: listFacet(db, counts.metric),
      unit: listFacet(db, counts.unit),
      hardware: listFacet(db, counts.hardware),
      model: listFacet(db, counts.model),
      baseline: listFacet(db, counts.baseline),
      technique: listFacet(db, counts.technique),
      dataset: listFacet(db, counts.dataset),
      year: listYears(counts.year),
    },
    sql: measurementsBehind(filter, request.limit),
  };
}

/** The filter by the names of the facets. */
function choiceOf({ metric, unit, subject, baseline, hardware, model, dataset, year, label }: MeasurementFilter) {
  return { metric, unit, subject, baseline, hardware, model, dataset, year, technique: label };
}
