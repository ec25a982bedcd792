/** What stands in the note of an entity, of a paper, and in the index. */
import type { Node, NodeDetail, PaperDetail } from "@accelgraph/api";
import { NODE_TYPES, type NodeType } from "@accelgraph/domain";
import { countPapers } from "@accelgraph/exporters";
import { fileName } from "./file-names.ts";
import { OWN_KEY } from "./front-matter.ts";
import type { OwnNote } from "./regions.ts";
import { type Link, measurementTable, quoteLine, words } from "./text.ts";

export function entityNote(detail: NodeDetail, link: Link): OwnNote {
  const { node, aliases, definition, facts, broader, narrower } = detail;
  // A name that no file can have stands in the note, and is an alias so that it is found.
  const isRenamed = fileName(node.name) !== node.name;
  const called = isRenamed ? [node.name, ...aliases] : aliases;
  const body = [
    ...(isRenamed ? [`**${words(node.name)}**`, ""] : []),
    ...(definition === null ? [] : [words(definition), ""]),
    `${node.type} · ${countPapers(node.papersBelow)}${node.firstYear === null ? "" : ` since ${node.firstYear}`}`,
    ...facts.map(({ name, value }) => `- ${words(name)}: ${words(value)}`),
    ...family("Part of", broader, link),
    ...family("Includes", narrower, link),
    "",
    ...claims(detail, link),
    ...measurementTable(detail.measurements, link),
    ...(detail.papers.length === 0 ? [] : ["## Papers", ""]),
    ...detail.papers.map(
      ({ id, title, year, role }) =>
        `- ${link(id, title)}${year === null ? "" : ` · ${year}`}${role === null ? "" : ` · ${role}`}`,
    ),
  ];
  return {
    front: {
      [OWN_KEY]: node.id,
      type: node.type,
      papers: node.papersBelow,
      ...(node.firstYear === null ? {} : { "first-year": node.firstYear }),
      ...(called.length === 0 ? {} : { aliases: called }),
    },
    body: body.join("\n").trimEnd(),
  };
}

function family(label: string, nodes: readonly Node[], link: Link): string[] {
  if (nodes.length === 0) return [];
  return [`- ${label}: ${nodes.map(({ id, name }) => link(id, name)).join(", ")}`];
}

function claims({ claims: shown, claimsTotal }: NodeDetail, link: Link): string[] {
  if (shown.length === 0) return [];
  const lines = shown.flatMap(({ edge, other, outgoing, quote }) => {
    const said = outgoing
      ? `${edge.relation} ${link(other.id, other.name)}`
      : `${link(other.id, other.name)} ${edge.relation} this`;
    return [`- ${said} · ${countPapers(edge.papers)}`, ...quoteLine(quote, link)];
  });
  const more = claimsTotal > shown.length ? [`- and ${claimsTotal - shown.length} more in the database`] : [];
  return ["## Claims", "", ...lines, ...more, ""];
}

export function paperNote(paper: PaperDetail, link: Link): OwnNote {
  const { id, title, authors, year, published, url, text, titleEnd } = paper;
  const named = paper.entities.map(({ node, role }) => `- ${link(node.id, node.name)} · ${node.type} · ${role}`);
  const said = paper.claims.map(({ source, target, edge, start, end }) => [
    `- ${link(source.id, source.name)} ${edge.relation} ${link(target.id, target.name)}`,
    `  > “${words(text.slice(start, end))}”`,
  ]);
  const body = [
    `**${words(title)}**`,
    "",
    [authors.map(words).join(", "), published ?? year, url === null ? "" : `[${words(url)}](<${encodeURI(url)}>)`]
      .filter(Boolean)
      .join(" · "),
    "",
    words(text.slice(titleEnd).trim()),
    "",
    ...(paper.inScope ? [] : ["Not about computing: nothing was extracted from it.", ""]),
    ...(named.length === 0 ? [] : ["## Names", "", ...named, ""]),
    ...(said.length === 0 ? [] : ["## Claims", "", ...said.flat(), ""]),
    ...measurementTable(paper.measurements, link),
  ];
  return {
    front: {
      [OWN_KEY]: id,
      type: "paper",
      title,
      ...(year === null ? {} : { year }),
      ...(url === null ? {} : { url }),
    },
    body: body.join("\n").trimEnd(),
  };
}

const HEADINGS: Readonly<Record<NodeType, string>> = {
  technique: "Techniques",
  "model-class": "Model classes",
  method: "Methods",
  model: "Models",
  hardware: "Hardware",
  dataset: "Datasets",
  paper: "Papers",
};

/** The folder of the notes of a type, as of its heading in the index. */
export function folderOf(type: NodeType): string {
  return HEADINGS[type];
}

export const INDEX_ID = "index";

/** The note from which every other is one step away. */
export function indexNote(nodes: readonly Node[], link: Link, canvas: string): OwnNote {
  const sections = NODE_TYPES.flatMap((type) => {
    const list = nodes.filter((node) => node.type === type);
    if (list.length === 0) return [];
    const lines = list.map(({ id, name, papersBelow, firstYear }) => {
      const told = type === "paper" ? (firstYear ?? "") : countPapers(papersBelow);
      return `- ${link(id, name)}${told === "" ? "" : ` · ${told}`}`;
    });
    return [`## ${HEADINGS[type]} (${list.length})`, "", ...lines, ""];
  });
  const body = [
    `${nodes.length} notes, written by accelgraph from what papers say, each statement with its sentence.`,
    "",
    `The picture: [[${canvas}]]`,
    "",
    ...sections,
  ];
  return { front: { [OWN_KEY]: INDEX_ID }, body: body.join("\n").trimEnd() };
}
