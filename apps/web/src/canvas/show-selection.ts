import type { Core } from "cytoscape";
import { withWhatItTouches } from "./bind-pointer.ts";
import { cullLabels } from "./cull-labels.ts";

/** So many edges at what is picked are named. */
const NAMED_AT_MOST = 14;

/** What is picked stands out with what it touches, and the rest steps back; what is selected is marked. */
export function showSelection(cy: Core, picked: string | null, selected: ReadonlySet<string>): void {
  cy.batch(() => {
    cy.elements(":selected").unselect();
    cy.elements(".near, .named, .dim").removeClass("near named dim");
    for (const node of cy.nodes(".sel")) if (!selected.has(node.id())) node.removeClass("sel");
    for (const id of selected) cy.getElementById(id).addClass("sel");
    const found = picked === null ? cy.collection() : cy.getElementById(picked);
    if (found.empty()) return;
    found.select();
    const near = withWhatItTouches(found);
    near.addClass("near");
    if (found.isEdge() || near.edges().length <= NAMED_AT_MOST) near.edges().addClass("named");
    cy.elements().difference(near).not(".sel").addClass("dim");
  });
  cullLabels(cy);
}
