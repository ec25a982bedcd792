import type { ReachResponse } from "@accelgraph/api";
import { Link } from "wouter";
import { joinAddress } from "../address/use-address.ts";
import { useAnswer } from "../answers/use-answer.ts";
import { EntityLink } from "../marks/entity-link.tsx";
import { SqlBehind } from "../sql/sql-behind.tsx";
import { Panel } from "./panel.tsx";

/** Which techniques are reported on most kinds of hardware: a square for each kind. */
export function ReachPanel() {
  const answer = useAnswer<ReachResponse>("/api/ask/reach");
  return (
    <Panel id="reach" question="Which techniques span most hardware?" answer={answer}>
      {({ items, sql }) => (
        <>
          <table className="reach">
            <thead className="unseen">
              <tr>
                <th scope="col">Technique</th>
                <th scope="col">Kinds of hardware</th>
              </tr>
            </thead>
            <tbody>
              {items.map(({ technique, hardware }) => (
                <tr key={technique.id}>
                  <th scope="row">
                    <EntityLink entity={technique} />
                  </th>
                  <td>
                    <span className="reach-bar">
                      {hardware.map(({ id, name }) => (
                        <Link
                          key={id}
                          href={joinAddress("/matrix", { cell: `${technique.id},${id}` })}
                          className="reach-step"
                          title={name}
                          aria-label={`${technique.name} on ${name}`}
                        />
                      ))}
                      <span className="reach-count">{hardware.length}</span>
                    </span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <SqlBehind sql={sql} what="which techniques span most hardware" />
        </>
      )}
    </Panel>
  );
}
