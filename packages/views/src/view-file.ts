import { LAYOUTS } from "@accelgraph/api";
import { type Fault, FaultError, NODE_TYPES, nearest, RELATIONS } from "@accelgraph/domain";
import { z } from "zod";

const COLOUR = /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i;
/** Where a mark may lead: the web, a note of Obsidian, or a place beside the picture. */
const LINK = /^(?:https?:|obsidian:|(?![a-z][a-z0-9+.-]*:))/i;

const names = z.union([
  z
    .string()
    .min(1)
    .transform((name) => [name]),
  z.array(z.string().min(1)).max(200),
]);
const year = z.int().min(1900).max(2200);
const pixels = z.int().min(50).max(10_000);
const place = z.tuple([z.number(), z.number()]).describe("to the right and downwards, in pixels");

/** Every key of a view file. The descriptions are the documentation's table. */
export const viewFile = z.strictObject({
  title: z.string().max(300).optional().describe("what stands above the picture"),
  database: z.string().min(1).optional().describe("the SQLite file, seen from the note; the command line has --db"),
  focus: names.optional().describe("names that it is about; without them, what most papers speak of"),
  depth: z.int().min(1).max(3).optional().describe("steps from the focus, 1 to 3; default 1"),
  sql: z.string().min(1).optional().describe("instead of a focus: a SELECT with the columns source, relation, target"),
  limit: z.int().min(1).max(20_000).optional().describe("nodes, at most; default 60. Of sql: rows, at most"),
  types: z.array(z.enum(NODE_TYPES)).optional().describe("only nodes of these types"),
  relations: z.array(z.enum(RELATIONS)).optional().describe("only edges of these relations"),
  "min-papers": z.int().min(1).optional().describe("only names in at least so many papers"),
  "min-confidence": z.number().min(0).max(1).optional().describe("only edges at least so sure, 0 to 1"),
  since: year.optional().describe("only what papers from this year on say"),
  until: year.optional().describe("only what papers up to this year say"),
  hide: names.optional().describe("names to leave out"),
  layout: z.enum(LAYOUTS).optional().describe("rings, forces or map; default rings around a focus, else map"),
  pins: z.record(z.string(), place).optional().describe("places of names: [right, down] in pixels"),
  colours: z
    .record(z.string(), z.string().regex(COLOUR, "write a colour as #rgb or #rrggbb"))
    .optional()
    .describe("colours of types, relations or names, as #rrggbb"),
  size: z
    .strictObject({ width: pixels.optional(), height: pixels.optional() })
    .optional()
    .describe("width and height in pixels; one of them is enough"),
  theme: z
    .enum(["light", "dark", "page"])
    .optional()
    .describe("light, dark, or page: as the reader's page is; default page"),
  legend: z.boolean().optional().describe("whether title and legend are drawn; default true"),
  links: z
    .string()
    .regex(LINK, "lead to http, https, obsidian or a place beside the picture")
    .optional()
    .describe("where marks lead: an address with {id}, {type}, {slug} or {name}"),
});
export type ViewFile = z.infer<typeof viewFile>;

/** What a SELECT says for itself. */
const NOT_BESIDE_SQL = ["focus", "depth", "since", "until", "min-confidence"] as const;

/** Where a key stands in what was written. */
export type Where = (path: readonly PropertyKey[]) => Partial<Fault>;

/**
 * Checks values of any origin.
 * @throws FaultError bad-view, with the place, and the nearest key where one is unknown
 */
export function checkView(values: unknown, where: Where): ViewFile {
  const result = viewFile.safeParse(values);
  const [issue] = result.error?.issues ?? [];
  if (issue) throw badKey(issue, where);
  const view = result.data ?? {};
  const idle = NOT_BESIDE_SQL.find((key) => view.sql !== undefined && view[key] !== undefined);
  if (idle !== undefined) {
    const remedy = idle === "focus" ? "Keep one of them" : "Say it in the WHERE of the SELECT";
    throw badView(`it has both sql and ${idle}`, remedy, where([idle]));
  }
  return view;
}

function badKey(issue: z.core.$ZodIssue, where: Where): FaultError {
  if (issue.code === "unrecognized_keys") {
    const key = issue.keys[0] ?? "";
    return unknownKey(
      key,
      issue.path[0] === "size" ? ["width", "height"] : Object.keys(viewFile.shape),
      where([...issue.path, key]),
    );
  }
  const path = issue.path.join(".");
  const [key] = issue.path;
  const described = typeof key === "string" ? viewFile.shape[key as keyof ViewFile]?.description : undefined;
  return badView(
    `${path}: ${issue.message}`,
    `${path} is ${described ?? "described in docs/views.md"}`,
    where(issue.path),
  );
}

export function unknownKey(key: string, known: readonly string[], place: Partial<Fault>): FaultError {
  const near = nearest(key, known);
  const remedy = near === undefined ? `Known are: ${known.join(", ")}` : `Did you mean ${near}?`;
  return badView(`a view has no key "${key}"`, remedy, place);
}

export function badView(message: string, remedy: string, place: Partial<Fault>): FaultError {
  return new FaultError({ code: "bad-view", message, remedy, ...place });
}
