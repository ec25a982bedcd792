import {
  countMeasurements,
  type MeasurementFacetRow,
  type MeasurementFilter,
  type MeasurementRow,
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
  };
  // A facet counts what would be left if only its own choice were changed.
  const facet = (column: "metric" | "unit" | "hardware" | "model" | "baseline") =>
    remember(db, `facet ${column} ${JSON.stringify({ ...filter, [column]: undefined })}`, () =>
      readMeasurementFacet(db, { ...filter, [column]: undefined }, column),
    ).flatMap((found) => toFacet(atlas, found));
  return {
    total: countMeasurements(db, filter),
    items: readMeasurements(db, filter, { order: "speedup", limit: request.limit }).map((found) =>
      toMeasurement(atlas, found),
    ),
    facets: {
      metric: facet("metric"),
      unit: facet("unit"),
      hardware: facet("hardware"),
      model: facet("model"),
      baseline: facet("baseline"),
    },
  };
}

function toFacet(atlas: Atlas, { value, count }: MeasurementFacetRow): Facet[] {
  if (typeof value === "string") return [{ value, name: value, count }];
  const node = atlas.entity(value);
  return node === undefined ? [] : [{ value: node.id, name: node.name, count }];
}
