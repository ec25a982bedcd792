import type { InboxEvidence, InboxItem } from "@accelgraph/api";
import { ENTITY_TYPES } from "@accelgraph/domain";
import { useState } from "react";
import { TYPE_WORDS } from "../marks/type-words.ts";
import type { Decide } from "./inbox-page.tsx";
import { MergeBox } from "./merge-box.tsx";
import { TypeMenu } from "./type-menu.tsx";

interface BarProps {
  readonly item: InboxItem;
  readonly merged: InboxEvidence["merged"];
  readonly isOff: boolean;
  readonly decide: Decide;
  readonly onUndo: (() => void) | null;
}

/** What can be decided, each with its key; what seems right stands out. */
export function ActionBar({ item, merged, isOff, decide, onUndo }: BarProps) {
  const [open, setOpen] = useState<"type" | "merge" | null>(null);
  const { node, other, suggestion } = item;
  const name = node.id;
  const isLike = other !== null && other.type === node.type;
  const dispute = ENTITY_TYPES.find((type) => type === other?.type && type !== node.type);
  const split = splitOf(item, merged);
  return (
    <fieldset className="inbox-actions">
      <legend className="unseen">Decide</legend>
      <Action
        word="a"
        label={item.kind === "conflict" ? "All may stand" : "Accept"}
        isBest={suggestion === "accept"}
        isOff={isOff}
        onClick={() => decide({ action: "accept", name })}
      />
      {dispute && (
        <Action
          word="t"
          label={`It is ${dispute === "hardware" ? "" : "a "}${TYPE_WORDS[dispute].one}`}
          isBest={suggestion === "retype"}
          isOff={isOff}
          onClick={() => decide({ action: "retype", name, type: dispute })}
        />
      )}
      <Action
        word={dispute ? "y" : "t"}
        label={dispute ? "Other type …" : "Retype …"}
        isOff={isOff}
        expanded={open === "type"}
        onClick={() => setOpen(open === "type" ? null : "type")}
      />
      {isLike && (
        <Action
          word="m"
          label={`Merge into ${other.name}`}
          isBest={suggestion === "merge"}
          isOff={isOff}
          onClick={() => decide({ action: "merge", name, into: other.id })}
        />
      )}
      <Action
        word={isLike ? "o" : "m"}
        label={isLike ? "Merge into other …" : "Merge into …"}
        isOff={isOff}
        expanded={open === "merge"}
        onClick={() => setOpen(open === "merge" ? null : "merge")}
      />
      {split && <Action word="s" label={split.label} isOff={isOff} onClick={() => decide(split.request)} />}
      <Action
        word="r"
        label="Reject"
        isBest={suggestion === "reject"}
        isOff={isOff}
        onClick={() => decide({ action: "reject", name })}
      />
      <button
        type="button"
        className="button inbox-undo"
        disabled={onUndo === null}
        onClick={() => onUndo?.()}
        aria-keyshortcuts="Z"
      >
        Undo <kbd>Z</kbd>
      </button>
      {open === "type" && (
        <TypeMenu
          own={node.type}
          onClose={() => setOpen(null)}
          onPick={(type) => decide({ action: "retype", name, type })}
        />
      )}
      {open === "merge" && (
        <MergeBox
          node={node}
          onClose={() => setOpen(null)}
          onPick={(into) => decide({ action: "merge", name, into })}
        />
      )}
    </fieldset>
  );
}

interface Split {
  readonly label: string;
  readonly request: Parameters<Decide>[0];
}

/** What S does: keeps two names apart, or takes off the one name that was merged. */
function splitOf({ node, other }: InboxItem, merged: InboxEvidence["merged"]): Split | null {
  if (other) return { label: "Keep apart", request: { action: "split", name: node.id, from: other.id } };
  const [first] = merged;
  return first ? { label: `Split off ${first.name}`, request: { action: "split", name: first.id } } : null;
}

interface ActionProps {
  /** The key, as its letter. */
  readonly word: string;
  readonly label: string;
  readonly isBest?: boolean;
  readonly isOff: boolean;
  readonly expanded?: boolean;
  readonly onClick: () => void;
}

function Action({ word, label, isBest = false, isOff, expanded, onClick }: ActionProps) {
  return (
    <button
      type="button"
      className={isBest ? "button inbox-best" : "button"}
      disabled={isOff}
      data-key={word}
      aria-keyshortcuts={word.toUpperCase()}
      aria-expanded={expanded}
      onClick={onClick}
    >
      {label}
      {isBest && <span className="unseen"> (suggested)</span>} <kbd>{word.toUpperCase()}</kbd>
    </button>
  );
}
