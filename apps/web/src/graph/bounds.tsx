import type { MetaResponse } from "@accelgraph/api";
import { useAnswer } from "../answers/use-answer.ts";
import { count } from "../marks/type-words.ts";
import { Fold } from "../theme/fold.tsx";
import { Choice } from "./choice.tsx";
import type { RailProps } from "./filter-rail.tsx";

/** Techniques that are offered; the others are a search away. */
const TECHNIQUES = 40;

/** What papers must say, how many of them, when, and how surely. */
export function Bounds(props: RailProps) {
  const { state } = props;
  const isSet = [state.technique, state.since, state.until].some((given) => given !== "");
  return (
    <Fold title="Papers and technique" isOpen={isSet || state.min > 1 || state.ties > 0 || state.sure > 0}>
      <Technique {...props} />
      <Years {...props} />
      <Least {...props} />
      <Ties {...props} />
      <Sure {...props} />
    </Fold>
  );
}

function Technique({ visible, answer, state, actions }: RailProps) {
  const nameOf = (id: string) => answer.terms.find((term) => term.id === id)?.name ?? id;
  const offered = visible.techniqueCounts.slice(0, TECHNIQUES);
  const isListed = state.technique === "" || offered.some(({ id }) => id === state.technique);
  const listed = isListed ? offered : [...offered, { id: state.technique, name: nameOf(state.technique), count: 0 }];
  return (
    <Choice
      isTall
      label="tied to the technique"
      value={state.technique}
      options={[
        { value: "", name: "any" },
        ...listed.map(({ id, name, count: nodes }) => ({ value: id, name: `${name} (${nodes})` })),
      ]}
      onChoose={(value) =>
        actions.act(value === "" ? "any technique" : `only what is tied to ${nameOf(value)}`, { technique: value })
      }
    />
  );
}

function Years({ state, actions }: RailProps) {
  const meta = useAnswer<MetaResponse>("/api/meta");
  const years = meta.last?.years;
  if (!years) return null;
  const all = Array.from({ length: years.last - years.first + 1 }, (_, i) => String(years.first + i));
  const choose = (name: "since" | "until", any: string) => (
    <select
      className="field"
      aria-label={name === "since" ? "First said in or after" : "First said in or before"}
      value={state[name]}
      onChange={({ target: { value } }) =>
        actions.act(value === "" ? `${name} any year` : `${name} ${value}`, { [name]: value })
      }
    >
      <option value="">{any}</option>
      {all.map((year) => (
        <option key={year}>{year}</option>
      ))}
    </select>
  );
  return (
    <div className="bound">
      <span>first said</span>
      <span className="bound-pair">
        {choose("since", String(years.first))} – {choose("until", "now")}
      </span>
    </div>
  );
}

function Least({ state, actions }: RailProps) {
  const choose = (least: number) =>
    actions.act(`at least ${count(least, "paper")}`, { min: least > 1 ? String(least) : null });
  return <LeastNumber label="papers, at least" lowest={1} value={state.min} onChoose={choose} />;
}

/** What hangs together: few ties of one name are noise, many are a subject. */
function Ties({ state, actions }: RailProps) {
  const choose = (least: number) =>
    actions.act(least > 0 ? `at least ${count(least, "neighbour")}` : "any number of neighbours", {
      ties: least > 0 ? String(least) : null,
    });
  return (
    <LeastNumber
      label="neighbours, at least"
      hint="Names with fewer neighbours go, and then those that thereby have fewer (the k-core)"
      lowest={0}
      value={state.ties}
      onChoose={choose}
    />
  );
}

interface LeastProps {
  readonly label: string;
  readonly hint?: string;
  readonly lowest: number;
  readonly value: number;
  readonly onChoose: (least: number) => void;
}

function LeastNumber({ label, hint, lowest, value, onChoose }: LeastProps) {
  return (
    <label className="bound" title={hint}>
      <span>{label}</span>
      <input
        className="field"
        type="number"
        min={lowest}
        value={value}
        onChange={({ target }) => onChoose(Number(target.value))}
      />
    </label>
  );
}

function Sure({ state, actions }: RailProps) {
  return (
    <Choice
      label="confidence, at least"
      value={state.sure}
      options={[
        { value: 0, name: "any" },
        ...[60, 70, 80, 90, 95].map((percent) => ({ value: percent, name: `${percent} %` })),
      ]}
      onChoose={(value) =>
        actions.act(value === "0" ? "any confidence" : `at least ${value} % sure`, {
          sure: value === "0" ? null : value,
        })
      }
    />
  );
}
