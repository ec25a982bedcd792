import type { Node, Result } from "@accelgraph/api";
import { ResultRow } from "../measures/result-row.tsx";

/** Numbers that a sentence ties to the thing; then, apart, those of papers about it that name no other. */
export function ResultList({ results, about }: { results: readonly Result[]; about: Node }) {
  const tied = results.filter((result) => result.tied);
  const loose = results.filter((result) => !result.tied);
  return (
    <>
      <Rows results={tied} about={about} />
      {loose.length > 0 && (
        <>
          <h3 className="results-loose">
            From papers about {about.name} whose sentence names no {about.type === "model" ? "model" : "device"}
          </h3>
          <Rows results={loose} about={about} />
        </>
      )}
    </>
  );
}

function Rows({ results, about }: { results: readonly Result[]; about: Node }) {
  if (results.length === 0) return null;
  return (
    <ol>
      {results.map((measurement) => (
        <ResultRow key={measurement.id} measurement={measurement} under={about.id} />
      ))}
    </ol>
  );
}
