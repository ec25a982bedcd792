import type { Actions } from "./use-actions.ts";

/** What was done, newest first; what is undone is struck out. */
export function History({ actions }: { actions: Actions }) {
  const { log, undo, redo } = actions;
  if (log.steps.length === 0) return null;
  const newest = log.steps.map((step, index) => ({ step, index })).reverse();
  return (
    <details className="rail-group history">
      <summary>History</summary>
      <div className="history-ways">
        <button type="button" className="button" disabled={log.done === 0} onClick={undo} aria-keyshortcuts="Control+Z">
          Undo
        </button>
        <button type="button" className="button" disabled={log.done === log.steps.length} onClick={redo}>
          Redo
        </button>
      </div>
      <ol>
        {newest.slice(0, 12).map(({ step, index }) => (
          <li key={index} className={index >= log.done ? "history-undone" : undefined}>
            {step.name}
          </li>
        ))}
      </ol>
    </details>
  );
}
