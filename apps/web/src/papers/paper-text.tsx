import type { PaperDetail } from "@accelgraph/api";
import { useMemo } from "react";
import { Link } from "wouter";
import { useAddress } from "../address/use-address.ts";
import { cutSegments, type Segment } from "./segments.ts";

interface TextProps {
  readonly paper: PaperDetail;
  readonly lit: ReadonlySet<string>;
  readonly light: (keys: readonly string[]) => void;
}

/** Keys under which a stretch of text and a row of the record are the same thing. */
export const keys = {
  mention: (id: string) => `m ${id}`,
  measurement: (id: number) => `n ${id}`,
  claim: (id: string) => `c ${id}`,
};

export function PaperText({ paper, lit, light }: TextProps) {
  const segments = useMemo(() => cutSegments(paper.text.length, spansOf(paper)), [paper]);
  const titleEnd = paper.titleEnd;
  const show = (segment: Segment) => (
    <TextSegment key={segment.start} segment={segment} paper={paper} lit={lit} light={light} />
  );
  return (
    <>
      <h1>{segments.filter(({ end }) => end <= titleEnd).map(show)}</h1>
      <p className="paper-abstract">{segments.filter(({ start }) => start > titleEnd).map(show)}</p>
    </>
  );
}

function spansOf(paper: PaperDetail) {
  return [
    { key: "title", start: 0, end: paper.titleEnd },
    { key: "break", start: paper.titleEnd, end: paper.titleEnd + 1 },
    ...paper.mentions.map(({ id, start, end }) => ({ key: keys.mention(id), start, end })),
    ...paper.measurements.map(({ id, start, end }) => ({ key: keys.measurement(id), start, end })),
    ...paper.claims.map(({ edge, start, end }) => ({ key: keys.claim(edge.id), start, end })),
  ];
}

interface SegmentProps extends TextProps {
  readonly segment: Segment;
}

function TextSegment({ segment, paper, lit, light }: SegmentProps) {
  const address = useAddress();
  const { start, end, covers } = segment;
  const words = paper.text.slice(start, end);
  const mention = paper.mentions.find(({ id }) => covers.includes(keys.mention(id)));
  const classes = [
    covers.some((key) => key.startsWith("n ")) ? "words-number" : "",
    covers.some((key) => lit.has(key)) ? "words-lit" : "",
  ];
  if (mention === undefined) {
    const name = classes.filter(Boolean).join(" ");
    const own = covers.filter((key) => key.startsWith("n "));
    if (own.length === 0) return <span className={name || undefined}>{words}</span>;
    return (
      <span className={name} onPointerEnter={() => light(own)} onPointerLeave={() => light([])}>
        {words}
      </span>
    );
  }
  return (
    <Link
      href={address.with({ at: mention.id })}
      className={["words", `words-${mention.type}`, ...classes].filter(Boolean).join(" ")}
      onPointerEnter={() => light([keys.mention(mention.id)])}
      onPointerLeave={() => light([])}
      onFocus={() => light([keys.mention(mention.id)])}
      onBlur={() => light([])}
    >
      {words}
    </Link>
  );
}
