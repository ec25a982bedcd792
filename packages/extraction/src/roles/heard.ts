import type { Span } from "@accelgraph/domain";
import { type Context, contextOf } from "../context.ts";
import type { Entity } from "../document.ts";
import type { Reading } from "../reading.ts";
import { type AnyRule, allRules, rulesFor } from "./applicable.ts";
import type { Paper } from "./paper.ts";

/** More mentions than this add nothing to what is known of an entity. */
export const mostMentions = 16;

/** What stands around a mention, and the rules that hold there. */
export interface Heard {
  readonly frame: Span;
  readonly context: Context;
  readonly rules: readonly AnyRule[];
}

/** What is heard at each mention of an entity that counts. */
export function heardOf(reading: Reading, paper: Paper, { type, mentions }: Entity): Heard[] {
  return mentions.slice(0, mostMentions).map((mention) => {
    const frame = paper.frames.get(mention) ?? mention;
    const context = contextOf(reading.document, frame);
    return { frame, context, rules: allRules.holding(context, rulesFor[type][context.zone]) };
  });
}
