import { ENTITY_TYPES, NODE_TYPES } from "@accelgraph/domain";
import { z } from "zod";
import { measurement } from "./measurements.ts";
import { node, nodeId, quote } from "./nodes.ts";

/** What a reader may want to decide, and decisions. */

export const inboxKind = z.enum(["unsure", "duplicate", "conflict"]);
export type InboxKind = z.infer<typeof inboxKind>;

export const inboxRequest = z.object({
  kind: inboxKind.optional(),
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
export type InboxRequest = z.infer<typeof inboxRequest>;

export const inboxItem = z.object({
  /** `unsure:method/zorb`. */
  id: z.string(),
  kind: inboxKind,
  node,
  /** What it looks like, or the same name as another type. */
  other: node.nullable(),
  papers: z.number().int(),
  confidence: z.number().nullable(),
  suggestion: z.enum(["accept", "retype", "reject", "merge", "split"]),
  /** Why it is asked. */
  reason: z.string(),
});
export type InboxItem = z.infer<typeof inboxItem>;

export const inboxResponse = z.object({
  /** Of the kind that is asked for. */
  total: z.number().int(),
  counts: z.array(z.object({ kind: inboxKind, count: z.number().int() })),
  items: z.array(inboxItem),
  /** False where this source cannot be written to. */
  canDecide: z.boolean(),
});
export type InboxResponse = z.infer<typeof inboxResponse>;

export const inboxItemRequest = z.object({
  id: z.string().regex(/^(unsure|duplicate|conflict):[a-z-]+\/[a-z0-9-]+$/, "an id is kind:type/slug"),
});

export const mergedName = z.object({
  id: nodeId,
  name: z.string(),
  papers: z.number().int(),
  /** Why it was merged, and by whom; null where the ledger does not say. */
  reason: z.string().nullable(),
  decidedBy: z.enum(["rule", "lexicon", "user"]).nullable(),
});

export const inboxEvidence = z.object({
  item: inboxItem,
  /** The sentences that name it, and those that name the other. */
  quotes: z.array(quote),
  otherQuotes: z.array(quote),
  /** Other names that papers use and that count as this one. */
  merged: z.array(mergedName),
  /** Pairs of values that differ under the same conditions. */
  conflicts: z.array(z.object({ papers: z.number().int(), lowest: measurement, highest: measurement })),
});
export type InboxEvidence = z.infer<typeof inboxEvidence>;

/** What was decided by hand and holds. */
export const correctionsResponse = z.object({
  items: z.array(
    z.object({
      /** Its row in the ledger: what an undo names. */
      decision: z.number().int(),
      action: z.enum(["accept", "retype", "reject", "merge", "split"]),
      type: z.enum(NODE_TYPES),
      name: z.string(),
      into: z.object({ type: z.enum(NODE_TYPES), name: z.string() }).nullable(),
      reason: z.string(),
    }),
  ),
  canDecide: z.boolean(),
});
export type CorrectionsResponse = z.infer<typeof correctionsResponse>;

export const decideRequest = z.discriminatedUnion("action", [
  z.object({ action: z.enum(["accept", "reject"]), name: nodeId }),
  z.object({ action: z.literal("retype"), name: nodeId, type: z.enum(ENTITY_TYPES) }),
  z.object({ action: z.literal("merge"), name: nodeId, into: nodeId }),
  z.object({ action: z.literal("split"), name: nodeId, from: nodeId.optional() }),
  z.object({ action: z.literal("undo"), name: z.string().max(500), decision: z.number().int().positive() }),
]);
export type DecideRequest = z.infer<typeof decideRequest>;

export const decideResponse = z.object({
  /** Its row in the ledger: what an undo names. */
  decision: z.number().int(),
  /** What was done, as a sentence. */
  done: z.string(),
  /** Papers that were read again for it. */
  papers: z.number().int(),
  milliseconds: z.number(),
});
export type DecideResponse = z.infer<typeof decideResponse>;

/** Decisions by hand as text, one a line: action, type, name, into type, into name, reason. */
export const patchResponse = z.object({ patch: z.string() });
export type PatchResponse = z.infer<typeof patchResponse>;

export const importPatchRequest = z.object({ patch: z.string().min(1).max(2_000_000) });

export const importPatchResponse = z.object({
  applied: z.number().int(),
  /** Lines that hold here already. */
  already: z.number().int(),
  /** Names of the patch that no paper of this file speaks of. */
  unknown: z.array(z.string()).readonly(),
  /** Lines that are no decision. */
  faults: z.array(z.object({ line: z.number().int(), message: z.string() })).readonly(),
  /** What an undo takes back, in the order in which it was decided. */
  decisions: z.array(z.object({ decision: z.number().int(), name: z.string() })).readonly(),
});
export type ImportPatchResponse = z.infer<typeof importPatchResponse>;
