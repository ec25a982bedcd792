import { TypeMark } from "../marks/type-mark.tsx";
import { Fold } from "../theme/fold.tsx";
import type { RailProps } from "./filter-rail.tsx";
import { Switch } from "./legend-switch.tsx";

/** Families that are offered to be folded. */
const OFFERED = 10;

/** Families of which several are drawn: each folds into one node, and unfolds again. */
export function Families({ answer, state, actions: { act } }: RailProps) {
  const sizes = answer.terms.map(() => 0);
  for (const { families } of answer.nodes) for (const place of families) sizes[place] = (sizes[place] ?? 0) + 1;
  const names = new Map([...answer.nodes, ...answer.terms].map(({ id, name }) => [id, name]));
  const offered = answer.terms
    .map(({ id }, place) => [id, sizes[place] ?? 0] as const)
    .filter(([id, size]) => size > 1 && !state.fold.includes(id))
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, OFFERED);
  const folded = state.fold.map((id) => [id, answer.nodes.find((node) => node.id === id)?.folded ?? 0] as const);
  if (offered.length + folded.length === 0) return null;
  const toggle = (id: string, isFolded: boolean) => {
    const next = isFolded ? state.fold.filter((other) => other !== id) : [...state.fold, id];
    act(`${isFolded ? "unfold" : "fold"} ${names.get(id) ?? id}`, { fold: next.join(",") });
  };
  return (
    <Fold title="Families as one node" isOpen={folded.length > 0}>
      {[...folded, ...offered].map(([id, size]) => {
        const isFolded = state.fold.includes(id);
        return (
          <Switch key={id} kind="fold" isOn={isFolded} count={size} onToggle={() => toggle(id, isFolded)}>
            <TypeMark type={id.split("/")[0] as "hardware"} size={11} />
            {names.get(id) ?? id}
          </Switch>
        );
      })}
    </Fold>
  );
}
