import type { GraphState, PlacedNode } from "@accelgraph/api";
import { useMemo, useState } from "react";
import { Link } from "wouter";
import { useAddress } from "../address/use-address.ts";
import { EntityLink } from "../marks/entity-link.tsx";
import { RELATION_WORDS, TYPE_WORDS } from "../marks/type-words.ts";
import type { VisibleGraph } from "./visible-graph.ts";

/** Rows that are shown at first, and that each press of the button adds: a large graph has tens of thousands. */
const PAGE = 200;

interface RowsProps {
  readonly visible: VisibleGraph;
  readonly state: GraphState;
}

export function EdgeRows({ visible, state }: RowsProps) {
  const { params, with: addressWith } = useAddress();
  const picked = params.get("at");
  const nodes = useMemo(() => new Map(visible.nodes.map((node) => [node.id, node])), [visible]);
  const edges = useSorted(visible.edges);
  return (
    <Rows label="Edges" columns={["From", "says", "To", "Papers#", "Since#"]} items={edges}>
      {(edge) => {
        const [source, target] = [nodes.get(edge.source), nodes.get(edge.target)];
        if (!source || !target) return null;
        const isPicked = picked === edge.id || picked === edge.source || picked === edge.target;
        const isSelected = state.selected.has(edge.source) && state.selected.has(edge.target);
        return (
          <tr key={edge.id} className={rowClass(isPicked, isSelected)}>
            <td>
              <EntityLink entity={source} />
            </td>
            <td className="grid-words">
              <Link href={addressWith({ at: edge.id })} aria-current={picked === edge.id}>
                {RELATION_WORDS[edge.relation].out}
              </Link>
            </td>
            <td>
              <EntityLink entity={target} />
            </td>
            <td className="grid-number">{edge.papers}</td>
            <td className="grid-number">{edge.firstYear ?? ""}</td>
          </tr>
        );
      }}
    </Rows>
  );
}

export function NodeRows({ visible, state }: RowsProps) {
  const { params } = useAddress();
  const picked = params.get("at");
  const nodes = useSorted(visible.nodes);
  const pinned = new Set(state.pins.map(({ id }) => id));
  return (
    <Rows
      label="Nodes"
      columns={["Name", "Type", "Marks", "Papers#", "Edges#", "Best speedup#", "Since#"]}
      items={nodes}
    >
      {(node) => (
        <tr key={node.id} className={rowClass(picked === node.id, state.selected.has(node.id))}>
          <td>
            <EntityLink entity={node} />
          </td>
          <td className="grid-words">{TYPE_WORDS[node.type].one}</td>
          <td className="quiet">{marksOf(node, pinned.has(node.id), state.selected.has(node.id))}</td>
          <td className="grid-number">{node.papers}</td>
          <td className="grid-number">{node.degree}</td>
          <td className="grid-number">{node.speedup === null ? "" : `${Number(node.speedup.toPrecision(3))}×`}</td>
          <td className="grid-number">{node.firstYear ?? ""}</td>
        </tr>
      )}
    </Rows>
  );
}

function marksOf({ folded }: PlacedNode, isPinned: boolean, isSelected: boolean): string {
  const marks = [isSelected && "selected", isPinned && "pinned", folded > 0 && `stands for ${folded}`];
  return marks.filter(Boolean).join(", ");
}

function rowClass(isPicked: boolean, isSelected: boolean): string | undefined {
  return isPicked ? "grid-picked" : isSelected ? "grid-selected" : undefined;
}

function useSorted<Item extends { readonly papers: number; readonly id: string }>(items: readonly Item[]) {
  return useMemo(() => [...items].sort((a, b) => b.papers - a.papers || (a.id < b.id ? -1 : 1)), [items]);
}

interface TableProps<Item> {
  readonly label: string;
  /** Those that end in # hold numbers. */
  readonly columns: readonly string[];
  readonly items: readonly Item[];
  readonly children: (item: Item) => React.ReactNode;
}

function Rows<Item>({ label, columns, items, children }: TableProps<Item>) {
  const [shown, setShown] = useState(PAGE);
  const rest = items.length - shown;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard
    <section className="twin-scroll" tabIndex={0} aria-label={label}>
      <table className={`grid twin-${label.toLowerCase()}`}>
        <thead>
          <tr>
            {columns.map((name) => (
              <th key={name} scope="col" className={name.endsWith("#") ? "grid-number" : undefined}>
                {name.replace("#", "")}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{items.slice(0, shown).map(children)}</tbody>
      </table>
      {rest > 0 && (
        <button type="button" className="button twin-more" onClick={() => setShown(shown + PAGE)}>
          Show {Math.min(PAGE, rest)} more of {rest.toLocaleString("en")}
        </button>
      )}
    </section>
  );
}
