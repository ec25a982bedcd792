import type { SchemaResponse } from "@accelgraph/api";

export interface EditorProps {
  readonly text: string;
  readonly tables: SchemaResponse["tables"];
  readonly onChange: (text: string) => void;
  readonly onRun: () => void;
}

/** The statement as plain text: what stands there until the editor with completion is loaded. */
export function PlainEditor({ text, onChange, onRun }: EditorProps) {
  return (
    <textarea
      className="sql-text"
      aria-label="SQL"
      spellCheck={false}
      value={text}
      rows={Math.min(16, Math.max(5, text.split("\n").length + 1))}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        onRun();
      }}
    />
  );
}
