import { Link } from "wouter";
import type { AnswerFault } from "./fetch-answer.ts";
import "./state-views.css";

/** Waiting, wanting and failing: what it is, why, and what to do next. */

export function Loading({ what }: { what: string }) {
  return (
    <div className="state state-loading" role="status">
      <span className="state-needle" aria-hidden="true" />
      <span>Reading {what} …</span>
    </div>
  );
}

export function Failed({ fault }: { fault: AnswerFault }) {
  return (
    <div className="state" role="alert">
      <h2>{fault.message}</h2>
      <p>{fault.remedy}</p>
      {fault.code === "not-found" ? (
        <Link className="button" href="/">
          Open the questions
        </Link>
      ) : (
        <button type="button" className="button" onClick={() => window.location.reload()}>
          Try again
        </button>
      )}
      <p className="state-code">{fault.code}</p>
    </div>
  );
}

export function Empty({ title, children }: { title: string; children?: React.ReactNode }) {
  return (
    <div className="state">
      <h2>{title}</h2>
      {children}
    </div>
  );
}

export function NotFound() {
  return (
    <Empty title="There is no such screen">
      <p>The address leads nowhere. The opening page leads everywhere.</p>
      <Link className="button" href="/">
        Open the questions
      </Link>
    </Empty>
  );
}
