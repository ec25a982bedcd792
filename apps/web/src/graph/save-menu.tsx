import type { ExportFormat, GraphState } from "@accelgraph/api";
import { exportQuestion } from "@accelgraph/api";
import { question } from "../answers/fetch-answer.ts";
import type { PngSaver } from "../canvas/save-png.ts";
import { Menu } from "../theme/menu.tsx";
import { saveBlob } from "../theme/save-blob.ts";
import { useTheme } from "../theme/use-theme.ts";

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
  /** Saves the drawing as it is, where there is one. */
  readonly png?: PngSaver | undefined;
  /** The same as a view file, where it is all of what is shown. */
  readonly viewFile?: () => string;
}

/** What is shown, as a file of any of these forms. */
export function SaveMenu({ state, atServer, keep, png, viewFile }: SaveProps) {
  const theme = useTheme();
  const address = (to: ExportFormat) =>
    question("export", {
      ...{ to, theme, atServer: atServer ? "true" : null },
      ...exportQuestion(state),
      keep: keep?.join(","),
    });
  return (
    <Menu name="Save as …" up={keep === undefined}>
      {(close) => (
        <>
          {png !== undefined && (
            <SaveItem name="PNG" hint="the drawing as it is" onDone={close} save={() => png.current?.()} />
          )}
          {FORMATS.map(({ to, name, hint }) => (
            <li key={to}>
              <a className="menu-item" href={address(to)} download onClick={close}>
                {name} <span className="quiet small">{hint}</span>
              </a>
            </li>
          ))}
          {viewFile !== undefined && (
            <SaveItem
              name="View file"
              hint="for notes and the command line"
              onDone={close}
              save={() => saveBlob(new Blob([viewFile()], { type: "application/yaml" }), "accelgraph-view.yaml")}
            />
          )}
        </>
      )}
    </Menu>
  );
}

interface ItemProps {
  readonly name: string;
  readonly hint: string;
  readonly save: () => void;
  readonly onDone: () => void;
}

/** What the page makes itself. */
function SaveItem({ name, hint, save, onDone }: ItemProps) {
  const onClick = () => {
    save();
    onDone();
  };
  return (
    <li>
      <button type="button" className="menu-item" onClick={onClick}>
        {name} <span className="quiet small">{hint}</span>
      </button>
    </li>
  );
}
