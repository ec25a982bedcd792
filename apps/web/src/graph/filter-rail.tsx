import type { MetaResponse } from "@accelgraph/api";
import { NODE_TYPES, RELATIONS } from "@accelgraph/domain";
import { useAnswer } from "../answers/use-answer.ts";
import { TypeMark } from "../marks/type-mark.tsx";
import { count, RELATION_WORDS, TYPE_WORDS } from "../marks/type-words.ts";
import { Rail } from "../theme/rail.tsx";
import { asParam, type GraphState, soloed, toggled } from "./graph-state.ts";
import { History } from "./history.tsx";
import { Switch } from "./legend-switch.tsx";
import type { Actions } from "./use-actions.ts";
import type { VisibleGraph } from "./visible-graph.ts";

interface RailProps {
  readonly visible: VisibleGraph;
  readonly state: GraphState;
  readonly actions: Actions;
  readonly cut: number;
}

/** The legend that filters, how far to look, and what was done. */
export function FilterRail(props: RailProps) {
  const { visible, cut } = props;
  const sum = (
    <p className="rail-sum" role="status">
      {count(visible.nodes.length, "node")}, {count(visible.edges.length, "edge")}
      {cut > 0 && <span className="quiet"> · {cut.toLocaleString("en")} more not drawn</span>}
    </p>
  );
  return (
    <Rail label="Filters" foot={sum}>
      <Depth {...props} />
      <Types {...props} />
      <Relations {...props} />
      <Bounds {...props} />
      <Hidden {...props} />
      <History actions={props.actions} />
    </Rail>
  );
}

function Depth({ state, actions }: RailProps) {
  if (state.focus.length === 0) return null;
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

function Types({ visible, state, actions }: RailProps) {
  return (
    <fieldset className="rail-group">
      <legend>Types</legend>
      {NODE_TYPES.filter((type) => (visible.typeCounts.get(type) ?? 0) > 0).map((type) => (
        <Switch
          key={type}
          isOn={state.types.has(type)}
          count={visible.typeCounts.get(type) ?? 0}
          onToggle={(solo) => {
            const next = solo ? soloed(state.types, type, NODE_TYPES) : toggled(state.types, type);
            const verb = solo ? "only" : next.has(type) ? "show" : "leave out";
            actions.act(`${verb} ${TYPE_WORDS[type].many}`, { types: asParam(next, NODE_TYPES) });
          }}
        >
          <TypeMark type={type} size={13} />
          {TYPE_WORDS[type].many}
        </Switch>
      ))}
    </fieldset>
  );
}

function Relations({ visible, state, actions }: RailProps) {
  return (
    <fieldset className="rail-group">
      <legend>Relations</legend>
      {RELATIONS.filter((relation) => (visible.relationCounts.get(relation) ?? 0) > 0).map((relation) => (
        <Switch
          key={relation}
          isOn={state.relations.has(relation)}
          count={visible.relationCounts.get(relation) ?? 0}
          onToggle={(solo) => {
            const next = solo ? soloed(state.relations, relation, RELATIONS) : toggled(state.relations, relation);
            const verb = solo ? "only" : next.has(relation) ? "show" : "leave out";
            actions.act(`${verb} “${RELATION_WORDS[relation].out}”`, { relations: asParam(next, RELATIONS) });
          }}
        >
          <span className={`stroke stroke-${relation}`} aria-hidden="true" />
          {RELATION_WORDS[relation].out}
        </Switch>
      ))}
    </fieldset>
  );
}

function Bounds({ state, actions }: RailProps) {
  const meta = useAnswer<MetaResponse>("/api/meta");
  const years = meta.last?.years;
  return (
    <fieldset className="rail-group">
      <legend>Papers</legend>
      <label className="bound">
        <span>at least</span>
        <input
          className="field"
          type="number"
          min={1}
          value={state.min}
          onChange={(event) =>
            actions.act(`at least ${event.target.value} papers`, {
              min: event.target.value === "1" ? null : event.target.value,
            })
          }
        />
      </label>
      {years && (
        <label className="bound">
          <span>known by the end of</span>
          <select
            className="field"
            value={state.until}
            onChange={(event) =>
              actions.act(event.target.value === "" ? "all years" : `known by ${event.target.value}`, {
                until: event.target.value,
              })
            }
          >
            <option value="">now</option>
            {Array.from({ length: years.last - years.first }, (_, i) => years.last - 1 - i).map((year) => (
              <option key={year}>{year}</option>
            ))}
          </select>
        </label>
      )}
    </fieldset>
  );
}

function Hidden({ state, actions }: RailProps) {
  if (state.hidden.size === 0 && state.open.length === 0) return null;
  return (
    <div className="rail-group rail-buttons">
      {state.hidden.size > 0 && (
        <button
          type="button"
          className="button"
          onClick={() => actions.act("bring back what was hidden", { hide: null })}
        >
          Bring back {state.hidden.size} hidden
        </button>
      )}
      {state.open.length > 0 && (
        <button type="button" className="button" onClick={() => actions.act("fold what was expanded", { open: null })}>
          Fold {state.open.length} expanded
        </button>
      )}
    </div>
  );
}
