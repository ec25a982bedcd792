import { SingleBar } from "cli-progress";

/** What a long command tells of itself. */
export interface Progress {
  /** `done` of `total` bytes are read (0 where the total is not known), `papers` papers are through. */
  readonly update: (done: number, total: number, papers: number) => void;
  readonly end: () => void;
}

/** A line on standard error with rate and remaining time, only where somebody looks. */
export function progressLine(stream: NodeJS.WriteStream = process.stderr): Progress {
  if (!stream.isTTY || process.env.TERM === "dumb") return { update: () => {}, end: () => {} };
  const started = performance.now();
  const bar = new SingleBar({
    stream,
    format: (_options, _parameters, payload: { line?: string }) => payload.line ?? "",
    clearOnComplete: true,
    hideCursor: true,
    fps: 8,
  });
  bar.start(1, 0, {});
  return {
    update: (done, total, papers) => {
      const seconds = (performance.now() - started) / 1000;
      bar.update(0, { line: describeProgress(done, total, papers, seconds) });
    },
    end: () => bar.stop(),
  };
}

/** Tells how many papers a decision has read again; nothing of the few that are read in a moment. */
export function rereadProgress(): { readonly update: (papers: number) => void; readonly end: () => void } {
  const progress = progressLine();
  return { update: (papers) => progress.update(0, 0, papers), end: progress.end };
}

/** `1,240 papers, 620/s, 41 %, about 12 s left`. */
export function describeProgress(done: number, total: number, papers: number, seconds: number): string {
  const parts = [`${papers.toLocaleString("en")} papers`];
  if (seconds > 0.5) parts.push(`${Math.round(papers / seconds).toLocaleString("en")}/s`);
  const share = total > 0 ? Math.min(done / total, 1) : 0;
  if (share > 0) parts.push(`${Math.floor(share * 100)} %`);
  if (share > 0.02 && seconds > 1) parts.push(`about ${describeTime((seconds / share) * (1 - share))} left`);
  return parts.join(", ");
}

function describeTime(seconds: number): string {
  return seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`;
}
