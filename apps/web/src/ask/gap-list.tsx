import type { Gap } from "@accelgraph/api";
import { useState } from "react";
import { Link } from "wouter";
import { joinAddress } from "../address/use-address.ts";
import { TypeMark } from "../marks/type-mark.tsx";
import { count } from "../marks/type-words.ts";

interface GapListProps {
  readonly title: string;
  readonly gaps: readonly Gap[];
  readonly total: number;
  /** The end that differs from row to row. */
  readonly shows: "technique" | "hardware";
}

const FIRST = 6;

/** What nobody here tried, the most plausible first, each with where it comes nearest. A row opens its empty cell. */
export function GapList({ title, gaps, total, shows }: GapListProps) {
  const [whole, setWhole] = useState(false);
  const shown = whole ? gaps : gaps.slice(0, FIRST);
  return (
    <div className="never">
      <h3>
        {title} <span className="section-count">{total}</span>
      </h3>
      <ul>
        {shown.map((gap) => (
          <li key={`${gap.technique.id} ${gap.hardware.id}`}>
            <Link className="gap" href={cellOf(gap)}>
              <span className="gap-pair">
                <TypeMark type={gap[shows].type} size={10} />
                {gap[shows].name}
              </span>
              <span className="gap-why">{whyPlausible(gap)}</span>
            </Link>
          </li>
        ))}
      </ul>
      {gaps.length > FIRST && !whole && (
        <button type="button" className="button-plain quiet" onClick={() => setWhole(true)}>
          {gaps.length - FIRST} more
        </button>
      )}
      {total > gaps.length && (whole || gaps.length <= FIRST) && (
        <p className="quiet">
          and {total - gaps.length} in <Link href="/matrix">the matrix</Link>
        </p>
      )}
    </div>
  );
}

export function cellOf({ technique, hardware }: Gap): string {
  return joinAddress("/matrix", { cell: `${technique.id},${hardware.id}` });
}

/** Why one would expect it: papers on hardware that is used with the same techniques. */
export function whyPlausible({ near, papers, hardware }: Gap): string {
  if (near === null) return `${count(papers, "paper")} elsewhere`;
  const shared = count(near.shared, "technique");
  return `${count(near.papers, "paper")} on ${near.hardware.name}, which shares ${shared} with ${hardware.name}`;
}
