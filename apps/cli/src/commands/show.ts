import type { NodeDetail } from "@accelgraph/api";
import type { Command } from "commander";
import { withAtlas } from "../atlas.ts";
import { databaseOption, jsonOption, wholeNumber, withExamples } from "../options.ts";
import { bold, dim, printJson, printLine } from "../output.ts";
import { databasePath } from "../places.ts";
import { countOf, describeMeasurement, describeQuote, terminalWidth } from "../wording.ts";

interface Options {
  readonly db?: string;
  readonly json?: boolean;
  readonly limit: number;
}

export function configure(command: Command): void {
  command
    .description("All that the file knows of a method, model, device, dataset, technique, model class or paper.")
    .argument("<name...>", "its name, an alias, or an id such as hardware/a100")
    .option("--limit <n>", "claims, numbers and papers to show, at most", wholeNumber(1), 12)
    .addOption(databaseOption())
    .addOption(jsonOption())
    .action(run);
  withExamples(command, [
    ["show AWQ", "what it is, what is claimed of it, its numbers"],
    ["show Jetson Orin --json", "the same for programs"],
  ]);
}

async function run(words: string[], options: Options): Promise<void> {
  const detail = await withAtlas(databasePath(options.db), async (atlas) => {
    const { id } = await atlas.find(words.join(" "));
    return atlas.node(id);
  });
  if (options.json) await printJson(detail);
  else await printLine(describeNode(detail, options.limit));
}

function describeNode(detail: NodeDetail, limit: number): string {
  const { node, aliases, definition, facts, broader, narrower } = detail;
  const list = (label: string, names: readonly string[]) =>
    names.length === 0 ? [] : [`${dim(label)} ${names.slice(0, limit).join(", ")}${more(names.length, limit)}`];
  return [
    `${bold(node.name)}, ${node.type}, ${countOf(node.papersBelow, "paper")}${node.firstYear ? ` since ${node.firstYear}` : ""}  ${dim(node.id)}`,
    ...(definition === null ? [] : [definition]),
    ...list("also called", aliases),
    ...list(
      "known facts",
      facts.map(({ name, value }) => `${name} ${value}`),
    ),
    ...list(
      "broader",
      broader.map(({ name }) => name),
    ),
    ...list(
      "narrower",
      narrower.map(({ name }) => name),
    ),
    ...describeClaims(detail, limit),
    ...section("Numbers", detail.measurements.length, limit, detail.measurements.slice(0, limit).flatMap(numberLines)),
    ...section("Papers", detail.papers.length, limit, detail.papers.slice(0, limit).map(paperLine)),
  ].join("\n");
}

function describeClaims({ node, claims, claimsTotal }: NodeDetail, limit: number): string[] {
  const lines = claims.slice(0, limit).flatMap(({ edge, other, outgoing, quote }) => {
    const [from, to] = outgoing ? [node.name, other.name] : [other.name, node.name];
    const papers = edge.papers > 1 ? dim(` (${edge.papers} papers)`) : "";
    return [
      `  ${from} ${dim(edge.relation)} ${to}${papers}`,
      ...(quote ? [`      ${describeQuote(quote, width())}`] : []),
    ];
  });
  return section("Claims", claimsTotal, limit, lines);
}

function numberLines(measurement: NodeDetail["measurements"][number]): string[] {
  return [`  ${describeMeasurement(measurement)}`, `      ${describeQuote(measurement.quote, width())}`];
}

function paperLine({ title, year, role }: NodeDetail["papers"][number]): string {
  return `  ${year ?? "    "}  ${title}${role === null ? "" : dim(`  ${role}`)}`;
}

function section(title: string, total: number, limit: number, lines: readonly string[]): string[] {
  return total === 0 ? [] : ["", `${bold(title)}${more(total, limit)}`, ...lines];
}

function more(total: number, limit: number): string {
  return total > limit ? dim(` (${limit} of ${total}; --limit shows more)`) : "";
}

function width(): number {
  return terminalWidth() ?? 160;
}
