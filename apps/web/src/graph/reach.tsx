import { MAPS } from "@accelgraph/api";
import { Choice } from "./choice.tsx";
import type { RailProps } from "./filter-rail.tsx";

/** How far from the middle, or how much of the map. */
export function Reach({ state, actions }: Pick<RailProps, "state" | "actions">) {
  if (state.focus.length === 0) {
    return (
      <Choice
        label="Names on the map"
        value={state.most}
        options={MAPS.map(({ nodes }) => ({ value: nodes, name: nodes.toLocaleString("en") }))}
        onChoose={(value) => actions.act(`a map of ${Number(value).toLocaleString("en")} names`, { most: value })}
      />
    );
  }
  return (
    <fieldset className="rail-group">
      <legend>Steps from the middle</legend>
      <div className="steps">
        {[1, 2, 3].map((depth) => (
          <button
            key={depth}
            type="button"
            className="steps-one"
            aria-pressed={state.depth === depth}
            onClick={() =>
              actions.act(`look ${depth} ${depth === 1 ? "step" : "steps"} far`, { depth: depth === 1 ? null : depth })
            }
          >
            {depth}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
