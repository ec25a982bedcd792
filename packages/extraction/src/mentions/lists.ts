import type { Span } from "@accelgraph/domain";
import type { Document } from "../document.ts";

/** What may stand between two members of a list: a comma, "and", a slash, a short head noun, a figure in brackets. */
const joint =
  /^(?:\)| \([\d.,]+ ?[%x×]?\))?(?: (?:models?|datasets?|benchmarks?|GPUs?|CPUs?|families|family|series|frameworks?|methods?|tasks?|systems?))?(?:\s?[,/&+]\s?(?:and |or |&\s|the |as well as |e\.g\.,? )*|,? (?:and|or|as well as|and also|&|and then|versus|vs\.?) (?:the |an? |on |with |for |even )?)$/;

/** What joins the members of a list beyond doubt; a comma alone may as well end a phrase ("Unlike A, B is fast"). */
const joins = /[/&+]|\b(?:and|or|as well as|versus|vs)\b/;
/** A list that goes on after two names, or was announced before them. */
const goesOn = /^(?:\)| \([\d.,]+ ?[%x×]?\))?,? (?:and|or|as well as) |^\)?, (?:etc|among)/;

/** Runs of neighbouring names that the text coordinates ("A, B and C"), each of two or more. */
export function listsOf<T extends Span>(document: Document, places: readonly T[]): T[][] {
  const lists: T[][] = [];
  let current: T[] = [];
  let isJoined = false;
  const close = () => {
    if (current.length > 2 || (current.length === 2 && (isJoined || isList(document, current)))) lists.push(current);
  };
  for (const place of places) {
    const last = current.at(-1);
    const gap = last ? document.text.slice(last.end, Math.min(place.start, last.end + 60)) : "";
    if (last && place.start - last.end < 60 && (gap === "" || joint.test(gap))) {
      current.push(place);
      isJoined ||= joins.test(gap);
    } else {
      close();
      current = [place];
      isJoined = false;
    }
  }
  close();
  return lists;
}

/** Whether two names with nothing but a comma between them are a list all the same. */
function isList({ text }: Document, [first, second]: readonly Span[]): boolean {
  if (!first || !second) return false;
  if (!text.slice(first.end, second.start).includes(",")) return true;
  return (
    goesOn.test(text.slice(second.end, second.end + 12)) ||
    /[(:] ?$|\b(?:such as|like|including|e\.g\.,?) $/.test(text.slice(Math.max(0, first.start - 12), first.start))
  );
}
