import type { FileToOpen } from "@accelgraph/page-file";

/** What `publish` writes into the page: which file lies beside it. */
export interface Site {
  readonly file: FileToOpen & { readonly from: "site" };
  /** Address of the answers to what the opening screens ask. */
  readonly answers: string;
}

/** The file that a published page was made for; undefined where a server answers. */
export function readSite(): Site | undefined {
  const data = document.querySelector<HTMLMetaElement>('meta[name="accelgraph-site"]')?.dataset;
  if (data?.file === undefined) return undefined;
  const version = `?v=${data.version ?? ""}`;
  const at = (path: string) => new URL(path + version, document.baseURI).href;
  return {
    file: {
      from: "site",
      name: data.file,
      address: at(data.file),
      size: Number(data.size),
      inRanges: data.reading === "ranges",
    },
    answers: at("answers.json"),
  };
}
