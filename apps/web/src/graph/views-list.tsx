import type { MetaResponse } from "@accelgraph/api";
import { useId, useState } from "react";
import { Link } from "wouter";
import { useAddress } from "../address/use-address.ts";
import { useAnswer } from "../answers/use-answer.ts";
import { Fold } from "../theme/fold.tsx";
import { type SavedView, useSavedViews, withView } from "./saved-views.ts";
import type { Actions } from "./use-actions.ts";

/** Saves what is shown under a name; opens, renames and deletes what was saved. Each can be undone. */
export function ViewsList({ actions, suggested }: { actions: Actions; suggested: string }) {
  const address = useAddress();
  const meta = useAnswer<MetaResponse>("/api/meta");
  const { views, replace } = useSavedViews(meta.last?.file ?? "");
  const change = (name: string, next: readonly SavedView[]) =>
    actions.effect(
      name,
      () => replace(next),
      () => replace(views),
    );
  // What is picked is no part of the view: the inspector shows it, and it would open anew with each visit.
  const here = address.with({ at: null });
  const save = (name: string) => change(`save “${name}”`, withView(views, { name, address: here }));
  return (
    <Fold title="Saved views" isOpen={views.length > 0}>
      <ul className="views">
        {views.map((view) => (
          <ViewRow
            key={view.name}
            view={view}
            isHere={view.address === here}
            onRename={(name) => {
              const rest = views.filter((other) => other !== view);
              change(`rename “${view.name}” to “${name}”`, withView(rest, { ...view, name }));
            }}
            onDelete={() =>
              change(
                `delete “${view.name}”`,
                views.filter((other) => other !== view),
              )
            }
          />
        ))}
      </ul>
      <SaveForm key={suggested} suggested={suggested} onSave={save} />
      <CopyAddress address={here} />
    </Fold>
  );
}

interface RowProps {
  readonly view: SavedView;
  readonly isHere: boolean;
  readonly onRename: (name: string) => void;
  readonly onDelete: () => void;
}

function ViewRow({ view, isHere, onRename, onDelete }: RowProps) {
  const [isRenaming, setRenaming] = useState(false);
  if (isRenaming) {
    const done = (name: string) => {
      setRenaming(false);
      if (name !== view.name) onRename(name);
    };
    return (
      <li>
        <SaveForm suggested={view.name} label={`New name of ${view.name}`} verb="Rename" onSave={done} />
      </li>
    );
  }
  return (
    <li className="views-row">
      <Link href={view.address} aria-current={isHere ? "true" : undefined}>
        {view.name}
      </Link>
      <button
        type="button"
        className="button-plain"
        aria-label={`Rename ${view.name}`}
        onClick={() => setRenaming(true)}
      >
        ✎
      </button>
      <button type="button" className="button-plain" aria-label={`Delete ${view.name}`} onClick={onDelete}>
        ×
      </button>
    </li>
  );
}

interface FormProps {
  readonly suggested: string;
  readonly label?: string;
  readonly verb?: string;
  readonly onSave: (name: string) => void;
}

function SaveForm({ suggested, label = "Name of the view", verb = "Save", onSave }: FormProps) {
  const [name, setName] = useState(suggested);
  const id = useId();
  return (
    <form
      className="views-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== "") onSave(name.trim());
      }}
    >
      <label className="unseen" htmlFor={id}>
        {label}
      </label>
      <input id={id} className="field" value={name} onChange={(event) => setName(event.target.value)} />
      <button type="submit" className="button">
        {verb}
      </button>
    </form>
  );
}

/** The address alone is the whole view: it opens the same picture in any browser over the same file. */
function CopyAddress({ address }: { address: string }) {
  const [said, setSaid] = useState("Copy the address");
  const copy = () => {
    const whole = new URL(address, window.location.origin).href;
    navigator.clipboard.writeText(whole).then(
      () => setSaid("Copied"),
      () => setSaid("Copy it from the browser's bar"),
    );
  };
  return (
    <button type="button" className="button-plain small" onClick={copy} onBlur={() => setSaid("Copy the address")}>
      {said}
    </button>
  );
}
