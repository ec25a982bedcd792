import { COLOURS, type ColourBy, SIZES, type SizeBy } from "@accelgraph/api";
import { GROUP_COLOURS, SCALE_STEPS } from "@accelgraph/graph";
import { Fold } from "../theme/fold.tsx";
import { Choice } from "./choice.tsx";
import type { RailProps } from "./filter-rail.tsx";

const WORDS: Record<SizeBy | ColourBy, string> = {
  type: "type",
  papers: "papers",
  degree: "edges",
  speedup: "best speedup",
  year: "first year",
  community: "what hangs together",
};

/** What the size and the colour of a mark say. */
export function Measures({ state, actions, answer }: RailProps) {
  const choose = <By extends SizeBy | ColourBy>(name: "size" | "colour", options: readonly By[], usual: By) => (
    <Choice
      isTall
      label={name === "size" ? "size says" : "colour says"}
      value={state[name]}
      options={options.map((by) => ({ value: by, name: WORDS[by] }))}
      onChoose={(value) => actions.act(`${name} by ${WORDS[value as By]}`, { [name]: value === usual ? null : value })}
    />
  );
  return (
    <Fold title="Size and colour" isOpen={state.size !== "papers" || state.colour !== "type"}>
      {choose("size", SIZES, "papers")}
      {choose("colour", COLOURS, "type")}
      {state.colour === "community" && <Groups answer={answer} />}
      {state.colour !== "community" && state.colour !== "type" && <Scale by={state.colour} answer={answer} />}
    </Fold>
  );
}

/** The groups by their best known names. */
function Groups({ answer }: Pick<RailProps, "answer">) {
  const groups = new Map<number, { name: string; papers: number; size: number }>();
  for (const { community, name, papers } of answer.nodes) {
    const group = Math.min(GROUP_COLOURS - 1, community ?? GROUP_COLOURS - 1);
    const known = groups.get(group);
    if (known === undefined) groups.set(group, { name, papers, size: 1 });
    else if (papers > known.papers) groups.set(group, { name, papers, size: known.size + 1 });
    else known.size++;
  }
  return (
    <ul className="key">
      {[...groups]
        .sort(([a], [b]) => a - b)
        .map(([group, { name, size }]) => (
          <li key={group}>
            <span className={`swatch swatch-group-${group + 1}`} aria-hidden="true" />
            <span className="key-name">{group === GROUP_COLOURS - 1 ? "smaller groups" : `around ${name}`}</span>
            <span className="quiet">{size}</span>
          </li>
        ))}
    </ul>
  );
}

const SCALE = Array.from({ length: SCALE_STEPS }, (_, step) => step + 1);

function Scale({ by, answer }: { by: Exclude<ColourBy, "type" | "community"> } & Pick<RailProps, "answer">) {
  const values = answer.nodes.flatMap((node) => figureOf(node, by) ?? []);
  const [least, most] = [Math.min(...values), Math.max(...values)].map((value) => Math.round(value * 100) / 100);
  const unit = by === "speedup" ? "×" : "";
  if (values.length === 0) return <p className="small quiet">Nothing here says so.</p>;
  return (
    <p className="scale small">
      <span>
        {least}
        {unit}
      </span>
      {SCALE.map((step) => (
        <span key={step} className={`swatch swatch-scale-${step}`} aria-hidden="true" />
      ))}
      <span>
        {most}
        {unit}
      </span>
      <span className="swatch swatch-scale-none" aria-hidden="true" />
      <span className="quiet">not said</span>
    </p>
  );
}

function figureOf(node: RailProps["answer"]["nodes"][number], by: Exclude<ColourBy, "type" | "community">) {
  return { papers: node.papers, degree: node.degree, speedup: node.speedup, year: node.firstYear }[by];
}
