import type { PaperDetail } from "@accelgraph/api";
import { useMemo } from "react";
import { Link } from "wouter";
import { useAddress } from "../address/use-address.ts";
import { keys, type Lighting } from "./lighting.ts";
import { cutSegments, type Segment } from "./segments.ts";

interface TextProps {
  readonly paper: PaperDetail;
  readonly lighting: Lighting;
}

/** The text with its marks. Whatever is pointed at lights all that stands on these words in the record. */
export function PaperText({ paper, lighting }: TextProps) {
  const segments = useMemo(() => cutSegments(paper.text.length, spansOf(paper)), [paper]);
  const show = (segment: Segment) => (
    <TextSegment key={segment.start} segment={segment} paper={paper} lighting={lighting} />
  );
  const { titleEnd } = paper;
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

function TextSegment({ segment, paper, lighting }: TextProps & { segment: Segment }) {
  const address = useAddress();
  const { start, end, covers } = segment;
  const words = paper.text.slice(start, end);
  const mention = paper.mentions.find(({ id }) => covers.includes(keys.mention(id)));
  const number = covers.find((key) => key.startsWith("n "));
  const isLit = covers.some((key) => lighting.lit.has(key) && !key.startsWith("c "));
  const isNear = covers.some((key) => lighting.lit.has(key) && key.startsWith("c "));
  const name = [
    ...(mention ? ["words", `words-${mention.type}`] : []),
    ...(number ? ["words-number"] : []),
    ...(isLit ? ["words-lit"] : isNear ? ["words-near"] : []),
  ].join(" ");
  const own = covers.filter((key) => /^[mnc] /.test(key));
  const lights = lighting.onWords(own);
  if (mention) {
    return (
      <Link href={address.with({ at: mention.id })} className={name} data-words={start} {...lights}>
        {words}
      </Link>
    );
  }
  if (number) {
    return (
      <a href={`#${lighting.rowId(number)}`} className={name} data-words={start} {...lights}>
        {words}
      </a>
    );
  }
  return (
    <span className={name || undefined} {...(own.length > 0 ? lights : {})}>
      {words}
    </span>
  );
}
