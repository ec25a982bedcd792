import { autocompletion, closeBrackets, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { SQLite, type SQLNamespace, sql } from "@codemirror/lang-sql";
import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { Compartment, EditorState } from "@codemirror/state";
import { EditorView, keymap, placeholder } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { useEffect, useRef } from "react";
import type { EditorProps } from "./plain-editor.tsx";

const THEME = EditorView.theme({
  "&": { font: "13px / 1.55 var(--mono)", color: "var(--ink)" },
  "&.cm-focused": { outline: "2px solid var(--ink)", outlineOffset: "1px", borderRadius: "5px" },
  ".cm-content": { padding: "10px 12px", caretColor: "var(--ink)", minHeight: "5.2em", fontFamily: "inherit" },
  ".cm-scroller": { fontFamily: "inherit", lineHeight: "inherit", maxHeight: "44vh" },
  ".cm-line": { padding: "0" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  ".cm-selectionBackground, &.cm-focused .cm-selectionBackground, ::selection": { background: "var(--hover)" },
  ".cm-tooltip": {
    background: "var(--raised)",
    color: "var(--ink)",
    border: "1px solid var(--line-strong)",
    borderRadius: "5px",
    boxShadow: "var(--shadow)",
  },
  ".cm-tooltip-autocomplete > ul": { fontFamily: "var(--mono)", fontSize: "12.5px", maxWidth: "560px" },
  ".cm-tooltip-autocomplete > ul > li": { padding: "3px 8px" },
  ".cm-tooltip-autocomplete > ul > li[aria-selected]": { background: "var(--hover)", color: "var(--ink)" },
  ".cm-completionDetail": { color: "var(--ink-2)", fontStyle: "normal", fontFamily: "var(--sans)" },
});

const COLOURS = HighlightStyle.define([
  { tag: tags.keyword, color: "var(--technique)", fontWeight: "600" },
  { tag: [tags.string, tags.special(tags.string)], color: "var(--model)" },
  { tag: [tags.number, tags.bool, tags.null], color: "var(--hardware)" },
  { tag: [tags.comment, tags.lineComment, tags.blockComment], color: "var(--ink-2)" },
  { tag: tags.special(tags.name), color: "var(--method)" },
]);

/**
 * The statement with colours and completion of tables, columns and keywords. It lives in a shadow root: there its
 * style sheets are adopted, where the page's security policy would refuse them.
 */
export default function SqlEditor({ text, tables, onChange, onRun }: EditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const schema = useRef(new Compartment());
  const latest = useRef({ onChange, onRun });
  latest.current = { onChange, onRun };
  // biome-ignore lint/correctness/useExhaustiveDependencies: made once; what changes later is dispatched below
  useEffect(() => {
    if (host.current === null) return;
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: "open" });
    const run = () => {
      latest.current.onRun();
      return true;
    };
    const extensions = [
      history(),
      closeBrackets(),
      autocompletion(),
      keymap.of([{ key: "Mod-Enter", run }, ...completionKeymap, ...historyKeymap, ...defaultKeymap]),
      schema.current.of(language(tables)),
      THEME,
      syntaxHighlighting(COLOURS),
      placeholder("SELECT …"),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ "aria-label": "SQL", spellcheck: "false" }),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) latest.current.onChange(update.state.doc.toString());
      }),
    ];
    view.current = new EditorView({ parent: root, root, state: EditorState.create({ doc: text, extensions }) });
    return () => view.current?.destroy();
  }, []);
  useEffect(() => {
    view.current?.dispatch({ effects: schema.current.reconfigure(language(tables)) });
  }, [tables]);
  // A statement that was taken from the list replaces what stands there; undo brings that back.
  useEffect(() => {
    const doc = view.current?.state.doc;
    if (doc === undefined || doc.toString() === text) return;
    view.current?.dispatch({ changes: { from: 0, to: doc.length, insert: text } });
  }, [text]);
  return <div ref={host} className="sql-editor" />;
}

function language(tables: EditorProps["tables"]) {
  const schema: SQLNamespace = Object.fromEntries(
    tables.map(({ name, comment, columns }) => [
      name,
      {
        self: { label: name, type: "class", detail: short(comment), boost: name.startsWith("v_") ? 2 : 0 },
        children: columns.map((column) => ({ label: column.name, type: "property", detail: short(column.comment) })),
      },
    ]),
  );
  return sql({ dialect: SQLite, schema, upperCaseKeywords: true });
}

function short(comment: string): string {
  return comment.length <= 60 ? comment : `${comment.slice(0, 58).trimEnd()}…`;
}
