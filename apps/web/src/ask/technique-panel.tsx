import type { AskResponse } from "@accelgraph/api";
import { useAddress } from "../address/use-address.ts";
import { question } from "../answers/fetch-answer.ts";
import { useAnswer } from "../answers/use-answer.ts";
import { count } from "../marks/type-words.ts";
import { EntityPicker } from "../search/entity-picker.tsx";
import { SqlBehind } from "../sql/sql-behind.tsx";
import { GapList } from "./gap-list.tsx";
import { Panel } from "./panel.tsx";
import { ResultList } from "./result-list.tsx";
import { WaysOn } from "./ways-on.tsx";

/** What the technique that is picked has brought, and on which hardware nobody here tried it. */
export function TechniquePanel() {
  const { params, go } = useAddress();
  const asked = { technique: params.get("technique"), pick: "technique" };
  const answer = useAnswer<AskResponse>(question("ask/best", asked));
  const words = (
    <>
      What does{" "}
      <EntityPicker types={["technique"]} chosen={answer.last?.technique} onPick={(id) => go({ technique: id })} />{" "}
      bring?
    </>
  );
  return (
    <Panel id="technique" question={words} answer={answer}>
      {({ technique, methods, papers, results, gaps, gapsTotal, sql }) => (
        <>
          <p className="panel-sum">
            {count(methods.total, "method")} in {count(papers, "paper")}
            {technique && (
              <>
                {" · "}
                <WaysOn about={[technique]} />
              </>
            )}
          </p>
          {results.length === 0 || technique === null ? (
            <p className="panel-none">No paper here states a gain in speed with it.</p>
          ) : (
            <ResultList results={results.slice(0, 4)} about={technique} under={[technique.id]} />
          )}
          {gaps.length > 0 && (
            <GapList title="Never reported here on this hardware" gaps={gaps} total={gapsTotal} shows="hardware" />
          )}
          <SqlBehind sql={sql} what="what a technique brings" />
        </>
      )}
    </Panel>
  );
}
