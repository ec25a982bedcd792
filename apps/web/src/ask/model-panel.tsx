import type { AskResponse } from "@accelgraph/api";
import { useAddress } from "../address/use-address.ts";
import { question } from "../answers/fetch-answer.ts";
import { useAnswer } from "../answers/use-answer.ts";
import { count } from "../marks/type-words.ts";
import { EntityPicker } from "../search/entity-picker.tsx";
import { SqlBehind } from "../sql/sql-behind.tsx";
import { Panel } from "./panel.tsx";
import { ResultList } from "./result-list.tsx";
import { WaysOn } from "./ways-on.tsx";

/** What has sped up the model that is picked. */
export function ModelPanel() {
  const { params, go } = useAddress();
  const answer = useAnswer<AskResponse>(question("ask/best", { model: params.get("model"), pick: "model" }));
  const words = (
    <>
      What speeds up{" "}
      <EntityPicker types={["model", "model-class"]} chosen={answer.last?.model} onPick={(id) => go({ model: id })} /> ?
    </>
  );
  return (
    <Panel id="model" question={words} answer={answer}>
      {({ model, methods, papers, results, sql }) => (
        <>
          <p className="panel-sum">
            {count(methods.total, "method")} in {count(papers, "paper")}
            {model && (
              <>
                {" · "}
                <WaysOn about={[model]} />
              </>
            )}
          </p>
          {results.length === 0 || model === null ? (
            <p className="panel-none">No paper here states a gain in speed for it.</p>
          ) : (
            <ResultList results={results.slice(0, 4)} about={model} under={[model.id]} />
          )}
          <SqlBehind sql={sql} what="what speeds up a model" />
        </>
      )}
    </Panel>
  );
}
