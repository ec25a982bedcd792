import type { ExportFormat } from "@accelgraph/api";
import { NODE_TYPES, RELATIONS } from "@accelgraph/domain";
import { useRef } from "react";
import { question } from "../answers/fetch-answer.ts";
import { useTheme } from "../theme/use-theme.ts";
import { asParam, type GraphState } from "./graph-state.ts";

const FORMATS: readonly { to: ExportFormat; name: string; hint: string }[] = [
  { to: "svg", name: "SVG", hint: "a drawing" },
  { to: "html", name: "HTML", hint: "one page for a note" },
  { to: "mermaid", name: "Mermaid", hint: "a code block" },
  { to: "canvas", name: "JSON Canvas", hint: "for Obsidian" },
  { to: "csv", name: "CSV", hint: "edges as rows" },
  { to: "markdown", name: "Markdown", hint: "edges as a table" },
  { to: "graphml", name: "GraphML", hint: "for yEd, Cytoscape" },
  { to: "gexf", name: "GEXF", hint: "for Gephi" },
  { to: "dot", name: "DOT", hint: "for Graphviz" },
  { to: "json", name: "JSON", hint: "all of it" },
];

/** What is shown, as a file of any of these forms. */
export function SaveMenu({ state, limit }: { state: GraphState; limit: number | null }) {
  const theme = useTheme();
  const menu = useRef<HTMLDetailsElement>(null);
  const close = () => menu.current?.removeAttribute("open");
  const address = (to: ExportFormat) =>
    question("export", {
      ...{
        to,
        theme,
        limit,
        focus: state.focus.join(","),
        open: state.open.join(","),
        hide: [...state.hidden].join(","),
      },
      ...{ depth: state.focus.length === 0 ? null : state.depth, since: state.since, until: state.until },
      minPapers: state.min > 1 ? state.min : null,
      types: asParam(state.types, NODE_TYPES),
      relations: asParam(state.relations, RELATIONS),
    });
  return (
    <details
      className="save"
      ref={menu}
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && close()}
      onKeyDown={(event) => event.key === "Escape" && close()}
    >
      <summary className="button">Save as …</summary>
      <ul>
        {FORMATS.map(({ to, name, hint }) => (
          <li key={to}>
            <a href={address(to)} download onClick={close}>
              {name} <span className="quiet small">{hint}</span>
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
