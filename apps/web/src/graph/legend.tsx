import { asParam } from "@accelgraph/api";
import { NODE_TYPES, RELATIONS, ROLES } from "@accelgraph/domain";
import { TypeMark } from "../marks/type-mark.tsx";
import { RELATION_WORDS, ROLE_WORDS, TYPE_WORDS } from "../marks/type-words.ts";
import { Fold } from "../theme/fold.tsx";
import type { RailProps } from "./filter-rail.tsx";
import { Switch } from "./legend-switch.tsx";
import { soloed, toggled } from "./toggled.ts";

interface SwitchesProps<Item extends string> {
  readonly all: readonly Item[];
  readonly on: ReadonlySet<Item>;
  readonly counts: ReadonlyMap<Item, number>;
  /** The address's parameter. */
  readonly param: string;
  readonly wordOf: (item: Item) => string;
  readonly markOf?: (item: Item) => React.ReactNode;
  readonly act: RailProps["actions"]["act"];
}

/** What marks and strokes mean; each switches what it stands for. */
export function Legend({ visible, state, actions: { act } }: RailProps) {
  return (
    <>
      <fieldset className="rail-group">
        <legend>Types</legend>
        <Switches
          {...{ all: NODE_TYPES, on: state.types, counts: visible.typeCounts, param: "types", act }}
          wordOf={(type) => TYPE_WORDS[type].many}
          markOf={(type) => <TypeMark type={type} size={13} />}
        />
      </fieldset>
      <fieldset className="rail-group">
        <legend>Relations</legend>
        <Switches
          {...{ all: RELATIONS, on: state.relations, counts: visible.relationCounts, param: "relations", act }}
          wordOf={(relation) => RELATION_WORDS[relation].out}
          markOf={(relation) => <span className={`stroke stroke-${relation}`} aria-hidden="true" />}
        />
      </fieldset>
      <Fold title="Roles" isOpen={state.roles.size < ROLES.length}>
        <Switches
          {...{ all: ROLES, on: state.roles, counts: visible.roleCounts, param: "roles", act }}
          wordOf={(role) => ROLE_WORDS[role]}
        />
      </Fold>
    </>
  );
}

function Switches<Item extends string>({ all, on, counts, param, wordOf, markOf, act }: SwitchesProps<Item>) {
  return all
    .filter((item) => (counts.get(item) ?? 0) > 0 || !on.has(item))
    .map((item) => (
      <Switch
        key={item}
        isOn={on.has(item)}
        count={counts.get(item) ?? 0}
        onToggle={(solo) => {
          const next = solo ? soloed(on, item, all) : toggled(on, item);
          const verb = solo ? (next.size === 1 ? "only" : "all besides") : next.has(item) ? "show" : "leave out";
          act(`${verb} ${wordOf(item)}`, { [param]: asParam(next, all) });
        }}
      >
        {markOf?.(item)}
        {wordOf(item)}
      </Switch>
    ));
}
