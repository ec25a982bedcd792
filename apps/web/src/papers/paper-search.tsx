import { useEffect, useState } from "react";
import { Link } from "wouter";
import { useAddress } from "../address/use-address.ts";
import { EntityLink } from "../marks/entity-link.tsx";

const TYPING_PAUSE = 180;

/** The words to look for, the order, and what else the address asks. */
export function PaperSearch() {
  const { params, go, with: addressWith } = useAddress();
  const asked = params.get("q") ?? "";
  // What is typed belongs to the address that it was typed at: going back shows what was asked then.
  const [draft, setDraft] = useState({ at: asked, words: asked });
  const words = draft.at === asked ? draft.words : asked;
  useEffect(() => {
    if (words === asked) return;
    const timer = setTimeout(() => {
      go({ q: words, from: null }, { replace: true });
      setDraft({ at: words, words });
    }, TYPING_PAUSE);
    return () => clearTimeout(timer);
  }, [words, asked, go]);
  const about = params.get("about");
  return (
    <search className="papers-search">
      <input
        className="field papers-words"
        type="search"
        aria-label="Words in titles and abstracts"
        placeholder="Words in titles and abstracts …"
        value={words}
        onChange={(event) => setDraft({ at: asked, words: event.target.value })}
      />
      <select
        className="field"
        aria-label="Order"
        value={params.get("order") ?? "relevance"}
        onChange={(event) => go({ order: event.target.value === "relevance" ? null : event.target.value, from: null })}
      >
        <option value="relevance">best match</option>
        <option value="newest">newest</option>
        <option value="results">most numbers</option>
        <option value="title">title</option>
      </select>
      {about !== null && (
        <span className="papers-about">
          about <EntityLink entity={{ id: about, type: aboutType(about), name: about.split("/")[1] ?? about }} />
          <Link href={addressWith({ about: null, from: null })} aria-label="Papers about anything">
            ×
          </Link>
        </span>
      )}
    </search>
  );
}

function aboutType(id: string) {
  return id.split("/")[0] as Parameters<typeof EntityLink>[0]["entity"]["type"];
}
