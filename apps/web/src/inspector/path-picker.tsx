import type { Node } from "@accelgraph/api";
import { useAddress } from "../address/use-address.ts";
import { useActions } from "../graph/use-actions.ts";
import { EntityPicker } from "../search/entity-picker.tsx";

/** How what is in the middle connects to any other name, also to one that the picture does not show. */
export function PathPicker({ node }: { node: Node }) {
  const { path, params } = useAddress();
  const { act } = useActions();
  if (path !== "/graph" || params.get("focus") !== node.id) return null;
  return (
    <p className="inspector-path">
      How it connects to{" "}
      <EntityPicker
        types={["method", "model", "hardware", "dataset", "technique", "model-class"]}
        chosen={null}
        none="another name"
        onPick={(id) => act(`ask how ${node.name} connects`, { to: id, without: null, at: null })}
      />
    </p>
  );
}
