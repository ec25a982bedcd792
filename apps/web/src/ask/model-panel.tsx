import type { ModelAnswer } from "@accelgraph/api";
import { Link } from "wouter";
import { joinAddress, useAddress } from "../address/use-address.ts";
import { question } from "../answers/fetch-answer.ts";
import { useAnswer } from "../answers/use-answer.ts";
import { count } from "../marks/type-words.ts";
import { EntityPicker } from "../search/entity-picker.tsx";
import { Panel } from "./panel.tsx";
import { ResultList } from "./result-list.tsx";

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
            {count(found.methods, "method")} in {count(found.papers, "paper")}
            {" · "}
            <Link href={joinAddress("/graph", { focus: found.model.id, at: found.model.id })}>see the graph</Link>
          </p>
          {found.results.length === 0 ? (
            <p className="panel-none">No paper here states a gain in speed for it.</p>
          ) : (
            <ResultList results={found.results.slice(0, 5)} about={found.model} />
          )}
        </>
      )}
    </Panel>
  );
}
