import { Failed, Loading } from "../answers/state-views.tsx";
import type { AnswerState } from "../answers/use-answer.ts";

interface PanelProps<Answer> {
  readonly id: string;
  readonly question: React.ReactNode;
  readonly answer: AnswerState<Answer>;
  readonly children: (answer: Answer) => React.ReactNode;
}

/** A question and its answer. While another answer is read, the last one stays, dimmed. */
export function Panel<Answer>({ id, question, answer, children }: PanelProps<Answer>) {
  return (
    <section className={`panel panel-${id}`} aria-labelledby={`ask-${id}`} aria-busy={answer.state === "loading"}>
      <h2 id={`ask-${id}`} className="panel-question">
        {question}
      </h2>
      {answer.state === "failed" && <Failed fault={answer.fault} />}
      {answer.state === "loading" && answer.last === undefined && <Loading what="the answer" />}
      {answer.state !== "failed" && answer.last !== undefined && children(answer.last)}
    </section>
  );
}
