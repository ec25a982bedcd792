import { z } from "zod";

/** `a,b,c` in an address as a list of checked items, 200 at most. */
export function listOf<Item>(item: z.ZodType<Item, string>) {
  return z
    .string()
    .transform((text) => text.split(",").filter(Boolean))
    .pipe(z.array(item).max(200));
}
