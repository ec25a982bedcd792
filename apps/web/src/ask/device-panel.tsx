import type { DeviceAnswer, Node } from "@accelgraph/api";
import { Link } from "wouter";
import { joinAddress, useAddress } from "../address/use-address.ts";
import { question } from "../answers/fetch-answer.ts";
import { useAnswer } from "../answers/use-answer.ts";
import { TypeMark } from "../marks/type-mark.tsx";
import { count } from "../marks/type-words.ts";
import { EntityPicker } from "../search/entity-picker.tsx";
import { Panel } from "./panel.tsx";
import { ResultList } from "./result-list.tsx";

/** What has worked on the device that is picked, how much it brought, and what nobody here tried. */
export function DevicePanel() {
  const { params, go } = useAddress();
  const answer = useAnswer<DeviceAnswer>(question("ask/device", { id: params.get("device") }));
  const device = answer.last?.device;
  const words = (
    <>
      What has worked on{" "}
      <EntityPicker type="hardware" chosen={device} onPick={(id) => go({ device: id }, { replace: true })} /> ?
    </>
  );
  return (
    <Panel id="device" question={words} answer={answer}>
      {(found) => (
        <>
          <p className="panel-sum">
            {count(found.methods, "method")} in {count(found.papers, "paper")}
            {found.covers.length > 0 && <> · counts {coverWords(found.covers)} too</>}
            {" · "}
            <Link href={joinAddress("/graph", { focus: found.device.id, at: found.device.id })}>see the graph</Link>
          </p>
          {found.results.length === 0 ? (
            <p className="panel-none">No paper here states a gain in speed on it.</p>
          ) : (
            <ResultList results={found.results} about={found.device} />
          )}
          <Never device={found.device} techniques={found.never} />
        </>
      )}
    </Panel>
  );
}

function coverWords(covers: readonly Node[]): string {
  const names = covers.slice(0, 4).map(({ name }) => name);
  return covers.length > 4 ? `${names.join(", ")} and ${covers.length - 4} more` : names.join(", ");
}

/** Each opens its empty cell, which says what comes nearest. */
function Never({ device, techniques }: { device: Node; techniques: readonly Node[] }) {
  if (techniques.length === 0) return null;
  return (
    <div className="never">
      <h3>Never reported here on {device.name}</h3>
      <ul>
        {techniques.slice(0, 10).map((technique) => (
          <li key={technique.id}>
            <Link className="chip" href={joinAddress("/matrix", { cell: `${technique.id},${device.id}` })}>
              <TypeMark type="technique" size={10} />
              {technique.name}
            </Link>
          </li>
        ))}
        {techniques.length > 10 && (
          <li>
            <Link className="chip" href="/matrix">
              {techniques.length - 10} more
            </Link>
          </li>
        )}
      </ul>
    </div>
  );
}
