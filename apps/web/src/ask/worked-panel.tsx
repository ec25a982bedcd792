import type { AskResponse, Node } from "@accelgraph/api";
import { useAddress } from "../address/use-address.ts";
import { question } from "../answers/fetch-answer.ts";
import { useAnswer } from "../answers/use-answer.ts";
import { count } from "../marks/type-words.ts";
import { EntityPicker } from "../search/entity-picker.tsx";
import { SqlBehind } from "../sql/sql-behind.tsx";
import { GapList } from "./gap-list.tsx";
import { MethodList } from "./method-list.tsx";
import { Panel } from "./panel.tsx";
import { ResultList } from "./result-list.tsx";
import { WaysOn } from "./ways-on.tsx";

/** What has worked on a device, with a model, by a technique: any of the three, or all together. */
export function WorkedPanel() {
  const { params, go } = useAddress();
  const asked = { hardware: params.get("device"), model: params.get("with"), technique: params.get("by") };
  const answer = useAnswer<AskResponse>(question("ask/best", asked));
  const last = answer.last;
  // What the file itself has suggested is kept when another part of the question is chosen.
  const choose = (changes: { device?: string | null; with?: string | null; by?: string | null }) =>
    go({
      device: last?.hardware?.id ?? null,
      with: last?.model?.id ?? null,
      by: last?.technique?.id ?? null,
      ...changes,
    });
  const chosen = [last?.hardware, last?.model, last?.technique].filter(Boolean).length;
  const clear = (node: Node | null | undefined, change: () => void) => (node && chosen > 1 ? change : undefined);
  const words = (
    <>
      What has worked on{" "}
      <EntityPicker
        types={["hardware"]}
        chosen={last?.hardware}
        onPick={(id) => choose({ device: id })}
        onClear={clear(last?.hardware, () => choose({ device: null }))}
      />{" "}
      for{" "}
      <EntityPicker
        types={["model", "model-class"]}
        chosen={last?.model}
        onPick={(id) => choose({ with: id })}
        onClear={clear(last?.model, () => choose({ with: null }))}
      />{" "}
      by{" "}
      <EntityPicker
        types={["technique"]}
        chosen={last?.technique}
        onPick={(id) => choose({ by: id })}
        onClear={clear(last?.technique, () => choose({ by: null }))}
      />{" "}
      ?
    </>
  );
  return (
    <Panel id="worked" question={words} answer={answer}>
      {(found) => <Worked found={found} />}
    </Panel>
  );
}

function Worked({ found }: { found: AskResponse }) {
  const { hardware, model, technique } = found;
  const about = [hardware, model, technique].filter((node) => node !== null);
  const place = hardware ?? model ?? technique;
  return (
    <>
      <p className="panel-sum">
        {count(found.methods.total, "method")} in {count(found.papers, "paper")}
        {found.covers.length > 0 && about.length === 1 && <> · counts {coverWords(found.covers)} too</>}
        {" · "}
        <WaysOn about={about} />
      </p>
      {found.results.length === 0 ? (
        <NoResult found={found} />
      ) : (
        place && <ResultList results={found.results} about={place} under={about.map(({ id }) => id)} />
      )}
      <MethodList methods={found.methods} about={about} />
      {found.gaps.length > 0 && (
        <GapList
          title={
            hardware ? `Never reported here on ${hardware.name}` : `Where ${technique?.name} was never reported here`
          }
          gaps={found.gaps}
          total={found.gapsTotal}
          shows={hardware ? "technique" : "hardware"}
        />
      )}
      <SqlBehind sql={found.sql} what="what has worked" />
    </>
  );
}

/** Nothing measured, or nothing at all: what to change then. */
function NoResult({ found }: { found: AskResponse }) {
  if (found.papers > 0) {
    return <p className="panel-none">{count(found.papers, "paper")} here, and none states a gain in speed for it.</p>;
  }
  return (
    <p className="panel-none">
      No paper of this file brings these together. Take one of them away, or choose something broader.
    </p>
  );
}

function coverWords(covers: readonly Node[]): string {
  const names = covers.slice(0, 4).map(({ name }) => name);
  return covers.length > 4 ? `${names.join(", ")} and ${covers.length - 4} more` : names.join(", ");
}
