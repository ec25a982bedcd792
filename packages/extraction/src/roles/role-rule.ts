import type { EntityType, Role } from "@accelgraph/domain";
import type { ContextRule } from "../context.ts";

/** A rule that gives a name its role from the words around it, or around the list in which it stands. */
export interface RoleRule extends ContextRule {
  readonly role: Role;
  readonly types?: readonly EntityType[];
  /** Reads the words before the name for a stem of `roleCue`. */
  readonly cued?: true;
  /** Only for names that the lexicon does not know: what nobody has named before is likely new. */
  readonly unknown?: true;
}

/** Words that may stand between a word of comparison and the name: none that opens another phrase. */
const word =
  "(?!(?:on|in|for|at|by|under|while|when|using|with|across|from|to|which|that|achiev\\w+|where|as|is|are|we|our|over|than)\\b|and (?:achiev|reduc|improv|deliver|provid|enabl|demonstrat|attain|show|can|is|are|also|even|up|maintain|support|yield|obtain|run|scal|increas|sav))[\\w'’./+-]+";
const example = ",? \\(?(?:such as|like|including|e\\.g\\.,?|i\\.e\\.,?|namely)";
const filler = `(?:${word} ){0,8}?(?:${word}(?:${example}|,| \\(| --?) )?(?:the |both )?`;
const own = "(?:[A-Z][\\w.]*(?: [A-Z]\\w+)?['’]s )?";

/** A pattern for names that a cue leads to, over words that open no other phrase. */
export const after = (cue: string) => new RegExp(`${cue}(?:,|${example})? ${filler}\\(?${own}$`, "i");

/** Zones in which a paper speaks of its own work. */
export const shown = ["contribution", "method", "result"] as const;

export const things = ["method", "model", "hardware"] as const;
