import type { CollectionReturnValue, Core } from "cytoscape";
import { withWhatItTouches } from "./bind-pointer.ts";
import { cullLabels } from "./cull-labels.ts";

/** So many edges at what is picked are named. */
const NAMED_AT_MOST = 14;

/** A way through the picture, and the edge of it that is pointed at. */
export interface Trail {
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
  readonly lit: string | null;
}

interface Shown {
  readonly picked: string | null;
  readonly selected: ReadonlySet<string>;
  readonly trail?: Trail | undefined;
}

/** What is picked stands out with what it touches, so does a way, and the rest steps back; what is selected is marked. */
export function showSelection(cy: Core, { picked, selected, trail }: Shown): void {
  cy.batch(() => {
    cy.elements(":selected").unselect();
    cy.elements(".near, .named, .dim, .way, .lit").removeClass("near named dim way lit");
    for (const node of cy.nodes(".sel")) if (!selected.has(node.id())) node.removeClass("sel");
    for (const id of selected) cy.getElementById(id).addClass("sel");
    const way = trail === undefined ? cy.collection() : showTrail(cy, trail);
    const found = picked === null ? cy.collection() : cy.getElementById(picked);
    if (found.empty() && way.empty()) return;
    found.select();
    const near = withWhatItTouches(found);
    near.addClass("near");
    if (found.isEdge() || near.edges().length <= NAMED_AT_MOST) near.edges().addClass("named");
    cy.elements().difference(near.union(way)).not(".sel").addClass("dim");
  });
  cullLabels(cy);
}

function showTrail(cy: Core, { nodes, edges, lit }: Trail): CollectionReturnValue {
  const ids = new Set([...nodes, ...edges]);
  const way = cy.elements().filter((element) => ids.has(element.id()));
  way.addClass("near way");
  way.edges().addClass("named");
  if (lit !== null) cy.getElementById(lit).addClass("lit");
  return way;
}
