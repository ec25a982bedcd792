import type { Span } from "@accelgraph/domain";
import { isWordUnit } from "../tokens/word.ts";

/** Every place where a form stands as a word of its own. Linear in the text for each form. */
export function occurrencesOf(text: string, form: string): Span[] {
  const found: Span[] = [];
  if (form === "") return found;
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + form.length)) {
    const end = at + form.length;
    if (isFree(text, at, end)) found.push({ start: at, end });
  }
  return found;
}

/** True where no letter or digit touches the span, and it is no part of a longer hyphenated name. */
function isFree(text: string, start: number, end: number): boolean {
  if (start > 0 && isWordUnit(text.charCodeAt(start - 1))) return false;
  const next = text.charAt(end);
  if (isWordUnit(text.charCodeAt(end))) return next === "s" && !isWordUnit(text.charCodeAt(end + 1));
  if (next === "+" && text.charAt(end - 1) !== "+") return false;
  if (text.charAt(start - 1) === "-" && /[A-Z]/.test(text.charAt(start - 2))) return false;
  return !/^-[A-Z\d]/.test(text.slice(end, end + 2)) && !/^\.\d/.test(text.slice(end, end + 2));
}
