import type { ModelAnswer } from "@accelgraph/api";
import { Link } from "wouter";
import { joinAddress, useAddress } from "../address/use-address.ts";
import { question } from "../answers/fetch-answer.ts";
import { useAnswer } from "../answers/use-answer.ts";
import { count } from "../marks/type-words.ts";
import { ResultRow } from "../measures/result-row.tsx";
import { EntityPicker } from "../search/entity-picker.tsx";
import { Panel } from "./panel.tsx";

/** What has sped up the model that is picked. */
export function ModelPanel() {
  const { params, go } = useAddress();
  const answer = useAnswer<ModelAnswer>(question("ask/model", { id: params.get("model") }));
  const model = answer.last?.model;
  const words = (
    <>
      What speeds up <EntityPicker type="model" chosen={model} onPick={(id) => go({ model: id }, { replace: true })} />{" "}
      ?
    </>
  );
  return (
    <Panel id="model" question={words} answer={answer}>
      {(found) => (
        <>
          <p className="panel-sum">
            {count(found.methods.length, "method")} in {count(found.papers, "paper")}
            {" · "}
            <Link href={joinAddress("/graph", { focus: found.model.id, at: found.model.id })}>see the graph</Link>
          </p>
          {found.results.length === 0 ? (
            <p className="panel-none">No paper here states a gain in speed for it.</p>
          ) : (
            <ol>
              {found.results.slice(0, 5).map((measurement) => (
                <ResultRow key={measurement.id} measurement={measurement} under={found.model.id} />
              ))}
            </ol>
          )}
        </>
      )}
    </Panel>
  );
}
