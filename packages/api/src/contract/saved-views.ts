import { z } from "zod";

/** Views of the graph that have a name. */

export const savedView = z.object({
  name: z.string().trim().min(1).max(200),
  /** All of the view: an address of the graph screen. */
  address: z
    .string()
    .max(20_000)
    .regex(/^\/graph\?/, "a view is an address of the graph screen, from /graph? on"),
});
export type SavedView = z.infer<typeof savedView>;

export const viewsResponse = z.object({
  items: z.array(savedView),
  /** False where this source cannot be written to. */
  canSave: z.boolean(),
});
export type ViewsResponse = z.infer<typeof viewsResponse>;

/** Names that go, then views that come: one of the same name gives way. */
export const viewsChange = z.object({
  remove: z.array(z.string().max(200)).max(1000),
  put: z.array(savedView).max(1000),
});
export type ViewsChange = z.infer<typeof viewsChange>;
