import { edgeId } from "@accelgraph/graph";
import {
  matchExpression,
  type PaperQuery,
  paperBehind,
  papersBehind,
  readLabels,
  readMeasurements,
  readPaper,
  readPaperFindings,
  readPaperList,
  readPaperRows,
  readPaperTexts,
  readProposals,
} from "@accelgraph/store";
import { type Atlas, atlasOf, toNode } from "../atlas.ts";
import type { Node, PaperDetail, PapersRequest, PapersResponse } from "../contract/index.ts";
import { notFound, requireNode } from "../faults.ts";
import { remember } from "../remember.ts";
import type { Database } from "../source.ts";
import { countFacets, listFacet, listYears, topicsOf, yearsOf } from "./facets.ts";
import { toMeasurement } from "./measurements.ts";
import { snippet } from "./snippet.ts";

export function answerPapers(db: Database, request: PapersRequest): PapersResponse {
  const atlas = atlasOf(db);
  const row = (id: string | undefined) => (id === undefined ? undefined : requireNode(atlas, id).row);
  const query: PaperQuery = {
    match: matchExpression(request.q),
    about: row(request.about),
    technique: row(request.technique),
    hardware: row(request.hardware),
    year: request.year,
    order: request.order,
    limit: request.limit,
    offset: request.offset,
  };
  const papers = readPaperList(db, query);
  const rows = papers.map((paper) => paper.row);
  const proposals = byPaper(atlas, readProposals(db, rows));
  const labels = byPaper(atlas, readLabels(db, rows));
  const texts = query.match === undefined ? [] : readPaperTexts(db, rows);
  const textOf = new Map(texts.map(({ row, text }) => [row, text]));
  return {
    ...facetsOf(db, query),
    sql: papersBehind(query),
    items: papers.map(({ row, slug, title, year, published, url, measurements }) => ({
      ...{ id: `paper/${slug}`, title, year, published, url, measurements },
      snippet: snippet(textOf.get(row)?.slice(title.length + 1) ?? "", request.q),
      proposes: proposals.get(row) ?? [],
      techniques: labels.get(row) ?? [],
    })),
  };
}

function facetsOf(db: Database, { match, about, technique, hardware, year }: PaperQuery) {
  const rows = remember(db, `papers ${JSON.stringify([match, about])}`, () => readPaperRows(db, { match, about }));
  const [techniques, devices, years] = [topicsOf(db, "technique"), topicsOf(db, "hardware"), yearsOf(db)];
  const facets = {
    technique: (paper: number) => techniques.get(paper) ?? [],
    hardware: (paper: number) => devices.get(paper) ?? [],
    year: (paper: number) => [years.get(paper) ?? []].flat(),
  };
  const { total, counts } = countFacets(rows, facets, { technique, hardware, year });
  return {
    total,
    facets: {
      technique: listFacet(db, counts.technique),
      hardware: listFacet(db, counts.hardware),
      year: listYears(counts.year),
    },
  };
}

function byPaper(atlas: Atlas, rows: readonly { paper: number; entity: number }[]): Map<number, Node[]> {
  const map = new Map<number, Node[]>();
  for (const { paper, entity } of rows) {
    const node = atlas.entity(entity);
    if (node === undefined) continue;
    const list = map.get(paper) ?? [];
    if (!list.some(({ id }) => id === node.id)) list.push(toNode(node));
    map.set(paper, list);
  }
  return map;
}

export function answerPaper(db: Database, slug: string): PaperDetail {
  const atlas = atlasOf(db);
  const paper = readPaper(db, slug);
  if (paper === undefined) throw notFound(`paper with the address ${slug}`);
  const findings = readPaperFindings(db, paper);
  const self = requireNode(atlas, `paper/${slug}`);
  const spans = new Map(findings.measurements.map(({ id, start, end }) => [id, { start, end }]));
  const numbers = readMeasurements(db, { paper: paper.row }, { order: "paper", limit: 500 });
  return {
    ...{ id: self.id, title: paper.title, text: paper.text, titleEnd: paper.title.length },
    ...{ published: paper.published, year: paper.year, inScope: paper.inScope === 1 },
    url: addressOf(paper),
    authors: [...findings.authors],
    sources: findings.sources.map(({ file, line }) => ({ file: file.split(/[\\/]/).at(-1) ?? file, line })),
    mentions: findings.mentions.flatMap(({ entity, type, start, end }) => {
      const node = atlas.entity(entity);
      return node ? [{ id: node.id, type, start, end }] : [];
    }),
    entities: findings.entities.flatMap(({ entity, role, start, end }) => {
      const node = atlas.entity(entity);
      return node ? [{ node: toNode(node), role, start, end }] : [];
    }),
    claims: findings.claims.flatMap(({ subject, relation, object, ...evidence }) => {
      const source = subject === null ? self : atlas.entity(subject);
      const target = atlas.entity(object);
      if (!source || !target) return [];
      const edge = atlas.graph.edges.get(edgeId({ source: source.id, relation, target: target.id }));
      return edge ? [{ edge, source: toNode(source), target: toNode(target), ...evidence }] : [];
    }),
    sql: paperBehind(slug),
    measurements: numbers.map((row) => ({
      ...toMeasurement(atlas, row),
      ...(spans.get(row.id) ?? { start: 0, end: 0 }),
    })),
  };
}

/** Where the paper itself can be read. */
function addressOf(paper: { url: string | null; doi: string | null; arxivId: string | null }): string | null {
  if (paper.url !== null && /^https?:\/\//.test(paper.url)) return paper.url;
  if (paper.doi !== null) return `https://doi.org/${paper.doi}`;
  return paper.arxivId === null ? null : `https://arxiv.org/abs/${paper.arxivId}`;
}
