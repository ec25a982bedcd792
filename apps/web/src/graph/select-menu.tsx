import { NODE_TYPES } from "@accelgraph/domain";
import { useAddress } from "../address/use-address.ts";
import { TypeMark } from "../marks/type-mark.tsx";
import { TYPE_WORDS } from "../marks/type-words.ts";
import { Menu } from "../theme/menu.tsx";
import type { GraphActions } from "./use-graph-actions.ts";
import type { VisibleGraph } from "./visible-graph.ts";

/** Selecting without a pointer: all of a type, what touches the picked node, everything. */
export function SelectMenu({ visible, actions }: { visible: VisibleGraph; actions: GraphActions }) {
  const { params } = useAddress();
  const at = params.get("at");
  const near = visible.edges.flatMap(({ source, target }) =>
    source === at ? [target] : target === at ? [source] : [],
  );
  return (
    <Menu name="Select …" up>
      {(close) => (
        <>
          <Choice ids={visible.nodes.map(({ id }) => id)} name="everything" {...{ actions, close }} />
          {at !== null && near.length > 0 && (
            <Choice ids={[at, ...new Set(near)]} name="what the picked one touches" {...{ actions, close }} />
          )}
          {NODE_TYPES.map((type) => (
            <Choice
              key={type}
              ids={visible.nodes.flatMap((node) => (node.type === type ? [node.id] : []))}
              name={`all ${TYPE_WORDS[type].many}`}
              {...{ actions, close }}
            >
              <TypeMark type={type} size={11} />
            </Choice>
          ))}
        </>
      )}
    </Menu>
  );
}

interface ChoiceProps {
  readonly ids: readonly string[];
  readonly name: string;
  readonly actions: GraphActions;
  readonly close: () => void;
  readonly children?: React.ReactNode;
}

function Choice({ ids, name, actions, close, children }: ChoiceProps) {
  if (ids.length === 0) return null;
  const choose = () => {
    actions.select(ids, name);
    close();
  };
  return (
    <li>
      <button type="button" className="menu-item" onClick={choose}>
        <span>
          {children} {name}
        </span>
        <span className="quiet">{ids.length}</span>
      </button>
    </li>
  );
}
