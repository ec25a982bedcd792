import type { PaperDetail } from "@accelgraph/api";
import { useMemo, useState } from "react";
import { question } from "../answers/fetch-answer.ts";
import { Failed, Loading } from "../answers/state-views.tsx";
import { useAnswer } from "../answers/use-answer.ts";
import { PaperRecord } from "./paper-record.tsx";
import { PaperText } from "./paper-text.tsx";
import "./papers.css";

/** A paper's text with every mention marked, and its record beside it; hovering either side lights the other. */
export default function PaperPage({ slug }: { slug: string }) {
  const found = useAnswer<PaperDetail>(question(`papers/${slug}`));
  if (found.state === "failed") return <Failed fault={found.fault} />;
  if (found.state === "loading") return <Loading what="the paper" />;
  return <Paper paper={found.answer} />;
}

function Paper({ paper }: { paper: PaperDetail }) {
  const [lit, setLit] = useState<ReadonlySet<string>>(new Set());
  const light = useMemo(() => (keys: readonly string[]) => setLit(new Set(keys)), []);
  return (
    <div className="paper">
      <article className="paper-text">
        <p className="paper-source">
          {[paper.published ?? paper.year, paper.authors.slice(0, 3).join(", ")].filter(Boolean).join(" · ")}
          {paper.sources.map(({ file, line }) => (
            <span key={`${file} ${line}`}>
              {file}, line {line}
            </span>
          ))}
          {paper.url !== null && (
            <a href={paper.url} target="_blank" rel="noreferrer">
              Open the paper
            </a>
          )}
        </p>
        <PaperText paper={paper} lit={lit} light={light} />
        {!paper.inScope && <p className="paper-note">This paper is not about computing: nothing is read out of it.</p>}
      </article>
      <PaperRecord paper={paper} lit={lit} light={light} />
    </div>
  );
}
