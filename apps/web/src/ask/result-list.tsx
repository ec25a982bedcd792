import type { Node, Result } from "@accelgraph/api";
import { ResultRow } from "../measures/result-row.tsx";

interface ListProps {
  readonly results: readonly Result[];
  readonly about: Node;
  /** What the rows stand under and need not repeat. */
  readonly under: readonly string[];
}

/** Numbers that a sentence ties to the thing; then, apart, those of papers about it that name no other. */
export function ResultList({ results, about, under }: ListProps) {
  const tied = results.filter((result) => result.tied);
  const loose = results.filter((result) => !result.tied);
  return (
    <>
      <Rows results={tied} under={under} />
      {loose.length > 0 && (
        <>
          <h3 className="results-loose">
            From papers about {about.name} whose sentence does not name {about.type === "hardware" ? "a device" : "it"}
          </h3>
          <Rows results={loose} under={under} />
        </>
      )}
    </>
  );
}

function Rows({ results, under }: Pick<ListProps, "under"> & { results: readonly Result[] }) {
  if (results.length === 0) return null;
  return (
    <ol>
      {results.map((measurement) => (
        <ResultRow key={measurement.id} measurement={measurement} under={under} />
      ))}
    </ol>
  );
}
