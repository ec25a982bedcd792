import type { ExportFormat } from "@accelgraph/api";
import { question } from "../answers/fetch-answer.ts";
import { Menu } from "../theme/menu.tsx";
import { saveBlob } from "../theme/save-blob.ts";
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
  /** The same as a view file, where it is all of what is shown. */
  readonly viewFile?: () => string;
}

/** What is shown, as a file of any of these forms. */
export function SaveMenu({ state, atServer, keep, viewFile }: SaveProps) {
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
      {(close) => (
        <>
          {FORMATS.map(({ to, name, hint }) => (
            <li key={to}>
              <a className="menu-item" href={address(to)} download onClick={close}>
                {name} <span className="quiet small">{hint}</span>
              </a>
            </li>
          ))}
          {viewFile !== undefined && <ViewFileItem viewFile={viewFile} onDone={close} />}
        </>
      )}
    </Menu>
  );
}

function ViewFileItem({ viewFile, onDone }: { viewFile: () => string; onDone: () => void }) {
  const save = () => {
    saveBlob(new Blob([viewFile()], { type: "application/yaml" }), "accelgraph-view.yaml");
    onDone();
  };
  return (
    <li>
      <button type="button" className="menu-item" onClick={save}>
        View file <span className="quiet small">for notes and the command line</span>
      </button>
    </li>
  );
}
