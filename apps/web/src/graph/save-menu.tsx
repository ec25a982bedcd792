import type { ExportFormat } from "@accelgraph/api";
import { question } from "../answers/fetch-answer.ts";
import { Menu } from "../theme/menu.tsx";
import { useTheme } from "../theme/use-theme.ts";
import { filterQuestion, graphQuestion } from "./graph-question.ts";
import type { GraphState } from "./graph-state.ts";

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

interface SaveProps {
  readonly state: GraphState;
  readonly atServer: boolean;
  /** Only these of what is shown. */
  readonly keep?: readonly string[];
}

/** What is shown, as a file of any of these forms. */
export function SaveMenu({ state, atServer, keep }: SaveProps) {
  const theme = useTheme();
  const address = (to: ExportFormat) =>
    question("export", {
      ...{ to, theme, atServer: atServer ? "true" : null },
      ...graphQuestion(state),
      ...filterQuestion(state),
      colour: state.colour === "type" ? null : state.colour,
      ...{ hide: [...state.hidden].join(","), keep: keep?.join(",") },
    });
  return (
    <Menu name="Save as …" up={keep === undefined}>
      {(close) =>
        FORMATS.map(({ to, name, hint }) => (
          <li key={to}>
            <a className="menu-item" href={address(to)} download onClick={close}>
              {name} <span className="quiet small">{hint}</span>
            </a>
          </li>
        ))
      }
    </Menu>
  );
}
