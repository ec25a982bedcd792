import type { ReadUnit } from "./forms.ts";

/** Units that are made up as they are needed: any things per second, joules for any thing, millions of operations. */

const scale = "(?:[kKMGBT](?= ?[a-zA-Z])|thousand|million|billion|trillion)";
const operations =
  "(FLOPs?|FLOPS|flops|MACs?|[Mm]ult-?[Aa]dds?|MAdds?|[Mm]ultiply-?[Aa]dds?|BOPs|floating[- ]point operations)(?![A-Za-z0-9_/])";

/** "361M FLOPs", "4.2 billion MACs" */
const counted = new RegExp(` ?(${scale}) ?${operations}`, "y");
/** "200M, 600M and 680M FLOPs": the operations of all are said once. */
const countedLater = new RegExp(` ?([MGBT])(?=(?:(?:,|,? and|,? or| to|/|-) ?[\\d.]+[MGBT]){1,4} ?${operations})`, "y");

/** What a rate may be one for each of. */
const each = "((?: ?/ ?|[ -]per[ -])(?:GPU|W|[Ww]att|[Dd]ollar|device|node|core|user|chip|card|[Jj]oule|J))?";

/** "11 trained images per second", "5100 million lattice updates/s", "12K tokens/s/GPU": what is counted is a plural. */
const rate = new RegExp(
  ` ?((?:${scale} ?)?(?:(?:[a-zA-Z]\\w*[ -]){0,2}[a-zA-Z]\\w*s|it|iter|img|tok|req|image|frame|query|sample|token|request|step|sequence|point|video|inference)) ?(?:/ ?s(?:ec(?:ond)?)?|per second)${each}(?![A-Za-z0-9_/])`,
  "y",
);
/** "12.5 kFPS", "12 FPS/W" */
const rateWord = new RegExp(` ?((?:[kKMG] ?)?(?:FPS|fps|IOPS|QPS|RPS))${each}(?![A-Za-z0-9_/])`, "y");

/** "4.6 FLOP/cycle", "0.9 instructions per cycle" */
const perCycle =
  / ?(FLOPs?|MACs?|flops?|[Oo]p(?:eration)?s?|OPs?|[Ii]nstructions?|[Bb]ytes?|B)(?: ?\/ ?| per )(?:clock )?cycle(?![A-Za-z0-9_/])/y;
/** "0.1 uJ/sample": what the energy is spent on is said behind the stroke. */
const perThing = / ?([fpnµμum]?J) ?\/ ?([a-zA-Z]+(?:[ -]step)?)(?![A-Za-z0-9_/])/y;

/** "12 ms/frame", "3.2 s/iteration" */
const timePerThing = / ?([mnpµμu]?s|sec|min|h) ?\/ ?([a-zA-Z]+(?:\/[a-zA-Z]+)?)(?![A-Za-z0-9_/])/y;

/** "parameters fall from 20M to 3M": sizes of models are settings elsewhere. */
const sizeFrom = /([KMB])(?= to [\d.]+[KMB](?![A-Za-z]))/y;
const sizeTo = /([KMB])(?![A-Za-z])/y;

/** How the things that a rate counts were got. */
const participle = /\b[a-z]+ed /g;

/** Such units have a stroke, a "per" or a scale, not far behind the number: a plain search tells most numbers apart. */
const farthest = 48;
const scaled = /^ ?(?:[kKMGBT](?![a-z])|thousand|[mbt]r?illion|IOPS)/;

/** A unit that stands right behind a number ending at `at` and is in no table. */
export function readCompoundUnit(text: string, at: number): ReadUnit | undefined {
  const behind = text.slice(at, at + farthest);
  if (!behind.includes("/") && !behind.includes("per ") && !scaled.test(behind)) return undefined;
  const count = matchAt(counted, text, at) ?? matchAt(countedLater, text, at);
  if (count) return unitOf(`${short(count[1])}${count[2]?.replace(/^(FLOP|MAC)S?$/i, "$1s")}`, at, count, "compute");
  const size = sizeOf(text, at);
  if (size) return unitOf(size[1] ?? "", at, size, "size");
  const energy = matchAt(perThing, text, at);
  if (energy) return unitOf(`${energy[1]?.replace(/^[μu]/, "µ")}/${energy[2]}`, at, energy, "energy");
  const cycle = matchAt(perCycle, text, at);
  if (cycle) return unitOf(`${cycle[1]}/cycle`, at, cycle, "throughput");
  const time = matchAt(timePerThing, text, at);
  if (time) return unitOf(`${time[1]?.replace(/^[μu]/, "µ")}/${time[2]}`, at, time, "latency");
  const second = matchAt(rate, text, at);
  if (second) return rateOf(`${second[1]?.replace(participle, "")}/s`, at, second);
  const word = matchAt(rateWord, text, at);
  return word && rateOf(word[1] ?? "", at, word);
}

function sizeOf(text: string, at: number): RegExpExecArray | undefined {
  const before = text.slice(Math.max(0, at - 60), at);
  const pattern = /\bfrom [\d.]+$/.test(before)
    ? sizeFrom
    : /\bfrom [\d.]+[KMB] to [\d.]+$/.test(before)
      ? sizeTo
      : undefined;
  const size = pattern && matchAt(pattern, text, at);
  const isLess = /\b(?:reduc|shr[iau]nk|cut|decreas|compress|drop|fall|fell|lower)/.test(before);
  return size && isLess && /\bparam/.test(before + text.slice(at, at + 40)) ? size : undefined;
}

/** "120 images/s/W" is an efficiency. */
function rateOf(unit: string, at: number, match: RegExpExecArray): ReadUnit {
  const thing = match[2]?.replace(/^(?: ?\/ ?|[ -]per[ -])/, "") ?? "";
  const metric = /^(?:W|J)/i.test(thing) ? "energy" : /^dollar/i.test(thing) ? "cost" : "throughput";
  return unitOf(
    thing === "" ? unit : `${unit}/${thing.replace(/^watt/i, "W").replace(/^joule/i, "J")}`,
    at,
    match,
    metric,
  );
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

/** A letter goes with its unit ("361M FLOPs" are MFLOPs), a word stays one. */
const short = (scale = "") => (scale.length === 1 ? scale : `${scale} `);

function unitOf(unit: string, at: number, [written]: RegExpExecArray, metric: ReadUnit["metric"]): ReadUnit {
  return { unit, form: "unit", end: at + written.length, ...(metric ? { metric } : {}) };
}
