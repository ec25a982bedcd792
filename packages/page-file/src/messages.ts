import type { Fault } from "@accelgraph/domain";

/** Which file a page opens. */
export type FileToOpen =
  | {
      /** A file that lies beside the page on its server. */
      readonly from: "site";
      readonly name: string;
      /** Its whole address. */
      readonly address: string;
      readonly size: number;
      /** Only the parts that are needed are fetched, where the server gives parts. */
      readonly inRanges: boolean;
    }
  | {
      /** A file of the user's own disk. */
      readonly from: "disk";
      readonly name: string;
      readonly blob: Blob;
    };

export interface Question {
  readonly address: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

export type ToWorker = { readonly id: number } & (
  | { readonly open: FileToOpen }
  | { readonly question: Question }
  | { readonly cancel: true }
);

export interface Answer {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: ArrayBuffer;
}

export type FromWorker = { readonly id: number } & (
  | { readonly opened: true }
  | { readonly answer: Answer }
  | { readonly fault: Fault }
);
