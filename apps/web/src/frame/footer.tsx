import type { MetaResponse } from "@accelgraph/api";
import { count } from "../marks/type-words.ts";
import { OpenButton } from "../opening/open-button.tsx";

/** What the numbers on screen stand on: the file, how much is in it, and how well it was read. */
export function Footer({ meta }: { meta: MetaResponse | undefined }) {
  if (meta === undefined) return <footer className="foot" />;
  const { counts, quality } = meta;
  const headline = quality.find(({ name }) => name === "set aside")?.value;
  return (
    <footer className="foot">
      <span className="foot-file" title="The database that this is">
        {meta.file}
      </span>
      <OpenButton />
      <span>
        {count(counts.papers, "paper")} · {count(counts.entities, "name")}
        <span className="foot-more">
          {" · "}
          {count(counts.claims, "claim")} · {count(counts.measurements, "number")}
        </span>
      </span>
      <span className="foot-quality" title={quality.map(({ name, value }) => `${name}: ${value}`).join("\n")}>
        {headline === undefined
          ? "extraction not measured for this file"
          : `extraction on annotated papers set aside: ${headline}`}
      </span>
    </footer>
  );
}
