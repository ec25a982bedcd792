import type { CorrectionsResponse } from "@accelgraph/api";
import { question } from "../answers/fetch-answer.ts";
import { Empty, Failed, Loading } from "../answers/state-views.tsx";
import { useAnswer } from "../answers/use-answer.ts";
import { TypeMark } from "../marks/type-mark.tsx";
import { TYPE_WORDS } from "../marks/type-words.ts";
import { PatchBar } from "./patch-bar.tsx";
import type { Decisions } from "./use-decisions.ts";

type Correction = CorrectionsResponse["items"][number];

/** What was decided by hand and holds, in this visit or before; each can be taken back. */
export function DecidedList({ decisions }: { decisions: Decisions }) {
  const found = useAnswer<CorrectionsResponse>(question("corrections"));
  if (found.state === "failed") return <Failed fault={found.fault} />;
  if (found.last === undefined) return <Loading what="the decisions" />;
  const { items, canDecide } = found.last;
  const bar = <PatchBar decisions={decisions} canDecide={canDecide} hasDecisions={items.length > 0} />;
  if (items.length === 0) {
    return (
      <div className="inbox-decided">
        {bar}
        <Empty title="Nothing was decided yet">
          <p>
            What you decide stands here, and can be taken back at any time. It survives every new reading of the papers.
          </p>
        </Empty>
      </div>
    );
  }
  return (
    <div className="inbox-decided">
      {bar}
      <table className="grid">
        <caption className="unseen">Decisions by hand, newest first</caption>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Decision</th>
            <th scope="col">
              <span className="unseen">Take back</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.decision}>
              <td>
                <span className="entity">
                  <TypeMark type={item.type} /> {item.name}
                </span>
              </td>
              <td>
                {inWords(item)} <span className="quiet">· {item.reason}</span>
              </td>
              <td className="grid-number">
                <button
                  type="button"
                  className="button"
                  disabled={!canDecide}
                  onClick={() => decisions.undoOne(item.name, item.decision)}
                >
                  Undo<span className="unseen"> the decision on {item.name}</span>
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function inWords({ action, into }: Correction): string {
  switch (action) {
    case "accept":
      return "is right as it is";
    case "reject":
      return "is no entity";
    case "retype":
      return `is ${into?.type === "hardware" ? "" : "a "}${into ? TYPE_WORDS[into.type].one : ""}`;
    case "merge":
      return `is ${into?.name}`;
    case "split":
      return into ? `is not ${into.name}` : "stands for itself";
  }
}
