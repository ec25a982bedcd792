import { useEffect, useMemo, useState } from "react";

/** Keys under which a stretch of text and a row of the record are the same thing. */
export const keys = {
  mention: (id: string) => `m ${id}`,
  measurement: (id: number) => `n ${id}`,
  claim: (id: string) => `c ${id}`,
};

interface Pointing {
  readonly onPointerEnter: () => void;
  readonly onPointerLeave: () => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
}

/** Text and record, each lighting the other, by pointer and by keyboard. */
export interface Lighting {
  readonly lit: ReadonlySet<string>;
  /** For a stretch of text: its rows of the record are lit, and brought into sight. */
  readonly onWords: (keys: readonly string[]) => Pointing;
  /** For a row of the record: its words are lit. */
  readonly onRow: (key: string) => Pointing;
  /** The id that a row of the record has in the page. */
  readonly rowId: (key: string) => string;
}

interface Lit {
  readonly keys: ReadonlySet<string>;
  readonly from: "words" | "record";
}

/** As in papers.css: below this width the record stands under the text, and moving to it would move the text away. */
const besideEachOther = window.matchMedia("(min-width: 1021px)");

const NOTHING: Lit = { keys: new Set(), from: "words" };

export function useLighting(): Lighting {
  const [lit, setLit] = useState<Lit>(NOTHING);
  useEffect(() => {
    if (lit.from !== "words" || !besideEachOther.matches) return;
    // The most telling row of those that are lit: a name or a number before the claims of the whole sentence.
    const rows = [...document.querySelectorAll(".paper-record .record-lit")];
    const row = rows.find((one) => !one.id.startsWith("record-c")) ?? rows[0];
    row?.scrollIntoView({ block: "nearest" });
  }, [lit]);
  return useMemo(() => {
    const pointing = (given: readonly string[], from: Lit["from"]): Pointing => {
      const on = () => setLit({ keys: new Set(given), from });
      const off = () => setLit(NOTHING);
      return { onPointerEnter: on, onPointerLeave: off, onFocus: on, onBlur: off };
    };
    return {
      lit: lit.keys,
      onWords: (given) => pointing(given, "words"),
      onRow: (key) => pointing([key], "record"),
      rowId: (key) => `record-${key.replace(/[^a-z0-9]+/gi, "-")}`,
    };
  }, [lit]);
}
