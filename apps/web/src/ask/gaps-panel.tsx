import type { GapsResponse } from "@accelgraph/api";
import { Link } from "wouter";
import { useAnswer } from "../answers/use-answer.ts";
import { TypeMark } from "../marks/type-mark.tsx";
import { count } from "../marks/type-words.ts";
import { SqlBehind } from "../sql/sql-behind.tsx";
import { cellOf, whyPlausible } from "./gap-list.tsx";
import { Panel } from "./panel.tsx";

const SHOWN = 10;

/** Techniques and hardware that are both in use and that no paper here brings together. */
export function GapsPanel() {
  const answer = useAnswer<GapsResponse>("/api/ask/gaps");
  return (
    <Panel id="gaps" question="Where are the gaps?" answer={answer}>
      {({ items, total, sql }) => (
        <>
          <p className="panel-sum">
            {count(total, "pair")} of a technique and a class of hardware in use that nobody here reports together, the
            most plausible first · <Link href="/matrix">see the matrix</Link>
          </p>
          <ul className="gaps">
            {items.slice(0, SHOWN).map((gap) => (
              <li key={`${gap.technique.id} ${gap.hardware.id}`}>
                <Link className="gap gap-two" href={cellOf(gap)}>
                  <span className="gap-pair">
                    <TypeMark type="technique" size={10} />
                    {gap.technique.name}
                  </span>
                  <span className="gap-pair">
                    <TypeMark type="hardware" size={10} />
                    {gap.hardware.name}
                  </span>
                  <span className="gap-why">{whyPlausible(gap)}</span>
                </Link>
              </li>
            ))}
          </ul>
          <SqlBehind sql={sql} what="the gaps" />
        </>
      )}
    </Panel>
  );
}
