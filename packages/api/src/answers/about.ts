import { NODE_TYPES } from "@accelgraph/domain";
import { readCounts, readMatrixKinds, readMeta, readQueries, readSchemaDoc } from "@accelgraph/store";
import { atlasOf } from "../atlas.ts";
import type { MetaResponse, QueriesResponse, SchemaResponse } from "../contract/index.ts";
import type { Database } from "../source.ts";

export function answerMeta(db: Database, file: string): MetaResponse {
  const atlas = atlasOf(db);
  const meta = readMeta(db);
  const nodes = [...atlas.nodes.values()].filter((node) => node.papers > 0);
  const years = nodes.flatMap((node) => (node.type === "paper" && node.firstYear !== null ? [node.firstYear] : []));
  return {
    file,
    schemaVersion: meta.schema_version ?? "",
    extractorVersion: meta.extractor_version ?? "",
    ingestedAt: meta.ingested_at ?? null,
    counts: readCounts(db),
    types: NODE_TYPES.map((type) => ({ type, count: nodes.filter((node) => node.type === type).length })),
    years:
      years.length === 0
        ? null
        : { first: years.reduce((a, b) => Math.min(a, b)), last: years.reduce((a, b) => Math.max(a, b)) },
    quality: qualityOf(meta),
    matrices: matrixKinds(db),
  };
}

/** Everything meets the years too, where papers have one. */
function matrixKinds(db: Database): string[] {
  const kinds = readMatrixKinds(db).map(({ rowType, columnType }) => `${rowType} ${columnType}`);
  const types = [...new Set(kinds.flatMap((kind) => kind.split(" ")))];
  return [...kinds, ...types.map((type) => `${type} year`)];
}

/** Figures that the file holds under `quality_…`. */
function qualityOf(meta: Record<string, string>): MetaResponse["quality"] {
  return Object.entries(meta)
    .filter(([key]) => key.startsWith("quality_"))
    .map(([key, value]) => ({ name: key.slice("quality_".length).replaceAll("_", " "), value }));
}

export function answerQueries(db: Database): QueriesResponse {
  return {
    items: readQueries(db).map(({ parameters, ...query }) => ({
      ...query,
      parameters: parameters.map((p) => ({ ...p })),
    })),
  };
}

export function answerSchema(db: Database): SchemaResponse {
  const tables = new Map<string, SchemaResponse["tables"][number]>();
  for (const { object, column, kind, description } of readSchemaDoc(db)) {
    const table = tables.get(object) ?? { name: object, kind, comment: "", columns: [] };
    tables.set(object, table);
    if (column === "") table.comment = description;
    else table.columns.push({ name: column, comment: description });
  }
  return { tables: [...tables.values()] };
}
