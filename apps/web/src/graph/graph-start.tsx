import type { Suggestion, SuggestResponse } from "@accelgraph/api";
import type { NodeType } from "@accelgraph/domain";
import { Link } from "wouter";
import { joinAddress } from "../address/use-address.ts";
import { question } from "../answers/fetch-answer.ts";
import { useAnswer } from "../answers/use-answer.ts";
import { TypeMark } from "../marks/type-mark.tsx";
import { TYPE_WORDS } from "../marks/type-words.ts";
import { useListedViews } from "./use-saved-views.ts";

const COLUMNS: readonly NodeType[] = ["technique", "method", "model", "hardware", "dataset"];

/** Where to start: never the whole graph, which is admired and not used, but the names spoken of most. */
export function GraphStart() {
  return (
    <div className="start">
      <h1>Start from a name</h1>
      <p className="quiet">
        <span className="start-key">
          Press <kbd>/</kbd> and type
        </span>
        <span className="start-tap">Search above for</span> any method, model, device, dataset or technique, or take one
        that many papers speak of.
      </p>
      <div className="start-columns">
        {COLUMNS.map((type) => (
          <StartColumn key={type} type={type} />
        ))}
      </div>
      <StartViews />
      <p>
        <Link className="button" href="/graph?map=1">
          Map of the names spoken of most
        </Link>
      </p>
    </div>
  );
}

/** Views that were saved in the file, and in this browser. */
function StartViews() {
  const views = useListedViews() ?? [];
  if (views.length === 0) return null;
  return (
    <section className="start-views" aria-label="Saved views">
      <h2>saved views</h2>
      <ul>
        {views.map(({ name, address }) => (
          <li key={`${name} ${address}`}>
            <Link className="start-name" href={address}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function StartColumn({ type }: { type: NodeType }) {
  const found = useAnswer<SuggestResponse>(question("suggest", { types: type, limit: 12 }));
  return (
    <section aria-label={TYPE_WORDS[type].many}>
      <h2>
        <TypeMark type={type} size={14} /> {TYPE_WORDS[type].many}
      </h2>
      <ul>
        {(found.last?.items ?? []).map(({ node }: Suggestion) => (
          <li key={node.id}>
            <Link className="start-name" href={joinAddress("/graph", { focus: node.id, at: node.id })}>
              <span>{node.name}</span>
              <span className="quiet">{node.papersBelow}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
