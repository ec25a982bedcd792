import type { GapsResponse } from "@accelgraph/api";
import { Link } from "wouter";
import { joinAddress } from "../address/use-address.ts";
import { useAnswer } from "../answers/use-answer.ts";
import { TypeMark } from "../marks/type-mark.tsx";
import { count } from "../marks/type-words.ts";
import { Panel } from "./panel.tsx";

const SHOWN = 9;

/** Techniques and hardware that are both in use and that no paper here brings together. */
export function GapsPanel() {
  const answer = useAnswer<GapsResponse>("/api/ask/gaps");
  return (
    <Panel id="gaps" question="Where are the gaps?" answer={answer}>
      {({ items, total }) => (
        <>
          <p className="panel-sum">
            {count(total, "pair")} of a technique and a class of hardware in use that nobody here reports together
            {" · "}
            <Link href="/matrix">see the matrix</Link>
          </p>
          <ul className="gaps">
            {items.slice(0, SHOWN).map(({ technique, hardware, papers }) => (
              <li key={`${technique.id} ${hardware.id}`}>
                <Link className="gap" href={joinAddress("/matrix", { cell: `${technique.id},${hardware.id}` })}>
                  <span className="gap-pair">
                    <TypeMark type="technique" size={10} />
                    {technique.name}
                  </span>
                  <span className="gap-pair">
                    <TypeMark type="hardware" size={10} />
                    {hardware.name}
                  </span>
                  <span className="gap-papers">{count(papers, "paper")} elsewhere</span>
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}
