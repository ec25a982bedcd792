import type { SavedView } from "@accelgraph/api";
import { useId, useState } from "react";
import { Link, useRouter } from "wouter";
import { useAddress } from "../address/use-address.ts";
import { Fold } from "../theme/fold.tsx";
import type { Actions } from "./use-actions.ts";
import { type SavedViews, useSavedViews } from "./use-saved-views.ts";

/** Saves what is shown under a name; opens, renames and deletes what was saved. Each can be undone. */
export function ViewsList({ actions, suggested }: { actions: Actions; suggested: string }) {
  const address = useAddress();
  const saved = useSavedViews(actions);
  const { inFile, inBrowser, canSave, change, said } = saved;
  // What is picked is no part of the view: the inspector shows it, and it would open anew with each visit.
  const here = address.with({ at: null });
  const rowOf = (view: SavedView, canChange: boolean) => (
    <ViewRow
      key={`${canChange} ${view.name}`}
      view={view}
      isHere={view.address === here}
      onRename={(name) => {
        const asked = { remove: [view.name], put: [{ ...view, name }] };
        change(`rename “${view.name}” to “${name}”`, asked, `Now named “${name}”`);
      }}
      onDelete={() => change(`delete “${view.name}”`, { remove: [view.name], put: [] }, `“${view.name}” deleted`)}
      canChange={canChange}
    />
  );
  const save = (name: string) =>
    change(`save “${name}”`, { remove: [], put: [{ name, address: here }] }, `“${name}” saved ${placeOf(saved)}`);
  return (
    <Fold title="Saved views" isOpen={inFile.length + inBrowser.length > 0}>
      <ul className="views">
        {inFile.map((view) => rowOf(view, canSave))}
        {!canSave && inBrowser.map((view) => rowOf(view, true))}
      </ul>
      <SaveForm key={suggested} suggested={suggested} onSave={save} />
      <p
        className={said.isTrouble ? "views-said views-trouble" : "views-said"}
        role={said.isTrouble ? "alert" : "status"}
      >
        {said.text}
      </p>
      {canSave && inBrowser.length > 0 && <TakeOver saved={saved} />}
      {!canSave && (
        <p className="small quiet">
          This file is only shown here: names are kept in this browser, addresses hold anywhere.
        </p>
      )}
      <CopyAddress address={here} />
    </Fold>
  );
}

function placeOf({ canSave, file }: SavedViews): string {
  return canSave ? `in ${file}` : "in this browser";
}

/** Names from before, or from a file of this name that could not be written to. */
function TakeOver({ saved: { inBrowser, file, takeOver } }: { saved: SavedViews }) {
  const names = inBrowser.map(({ name }) => name).join(", ");
  return (
    <div className="views-left">
      <p className="small">
        Kept in this browser alone: <span title={names}>{names}</span>
      </p>
      <button type="button" className="button" onClick={takeOver}>
        Take into {file}
      </button>
    </div>
  );
}

interface RowProps {
  readonly view: SavedView;
  readonly isHere: boolean;
  readonly canChange: boolean;
  readonly onRename: (name: string) => void;
  readonly onDelete: () => void;
}

function ViewRow({ view, isHere, canChange, onRename, onDelete }: RowProps) {
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
      {canChange && (
        <>
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
        </>
      )}
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
  const router = useRouter();
  const copy = () => {
    // On a published page the screens stand behind the #.
    const whole = new URL(router.hrefs(address, router), window.location.href).href;
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
