import type { Node } from "@accelgraph/api";
import { Link } from "wouter";
import { joinAddress } from "../address/use-address.ts";

/** From an answer on to where it comes from: the numbers, the papers, the graph. */
export function WaysOn({ about }: { about: readonly Node[] }) {
  const of = (...types: Node["type"][]) => about.find(({ type }) => types.includes(type))?.id;
  const [hardware, model, technique] = [of("hardware"), of("model", "model-class"), of("technique")];
  const [first] = about;
  return (
    <>
      <Link href={joinAddress("/compare", { hardware, model, technique })}>all numbers</Link>
      {" · "}
      <Link href={joinAddress("/papers", { hardware, technique, about: model })}>papers</Link>
      {first && (
        <>
          {" · "}
          <Link href={joinAddress("/graph", { focus: about.map(({ id }) => id).join(","), at: first.id })}>graph</Link>
        </>
      )}
    </>
  );
}
