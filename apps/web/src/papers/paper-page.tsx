import type { PaperDetail } from "@accelgraph/api";
import { ENTITY_TYPES } from "@accelgraph/domain";
import { question } from "../answers/fetch-answer.ts";
import { Failed, Loading } from "../answers/state-views.tsx";
import { useAnswer } from "../answers/use-answer.ts";
import { TypeMark } from "../marks/type-mark.tsx";
import { TYPE_WORDS } from "../marks/type-words.ts";
import { useLighting } from "./lighting.ts";
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
  const lighting = useLighting();
  return (
    <div className="paper">
      <div className="paper-scroll">
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
          <PaperText paper={paper} lighting={lighting} />
          {!paper.inScope && (
            <p className="paper-note">This paper is not about computing: nothing is read out of it.</p>
          )}
          <Legend paper={paper} />
        </article>
      </div>
      <PaperRecord paper={paper} lighting={lighting} />
    </div>
  );
}

/** How names of each type are marked in the text: by the line as well as by its colour. */
function Legend({ paper }: { paper: PaperDetail }) {
  const types = ENTITY_TYPES.filter((type) => paper.mentions.some((mention) => mention.type === type));
  return (
    <p className="paper-legend">
      {types.map((type) => (
        <span key={type}>
          <TypeMark type={type} size={10} /> <span className={`words words-${type}`}>{TYPE_WORDS[type].one}</span>
        </span>
      ))}
      {paper.measurements.length > 0 && <span className="words-number">number</span>}
    </p>
  );
}
