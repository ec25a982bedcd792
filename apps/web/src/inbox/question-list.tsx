import type { InboxItem } from "@accelgraph/api";
import { Link } from "wouter";
import { useAddress } from "../address/use-address.ts";
import { TypeMark } from "../marks/type-mark.tsx";
import { count, TYPE_WORDS } from "../marks/type-words.ts";

interface ListProps {
  readonly items: readonly InboxItem[];
  readonly total: number;
  readonly picked: string | undefined;
}

/** The questions, first what touches most papers. Each is an address. */
export function QuestionList({ items, total, picked }: ListProps) {
  const { with: addressWith } = useAddress();
  return (
    <nav className="inbox-list" aria-label="Names to decide on">
      <ol>
        {items.map((item) => (
          <li key={item.id}>
            <Link
              className="inbox-row"
              href={addressWith({ item: item.id })}
              aria-current={item.id === picked ? "true" : undefined}
            >
              <TypeMark type={item.node.type} size={13} />
              <span className="inbox-row-name">{item.node.name}</span>
              <span className="unseen">, {TYPE_WORDS[item.node.type].one},</span>
              <span className="inbox-row-count">
                {item.papers}
                <span className="unseen">{item.papers === 1 ? " paper," : " papers,"}</span>
              </span>
              <span className="inbox-row-why">{why(item)}</span>
            </Link>
          </li>
        ))}
      </ol>
      {total > items.length && (
        <p className="inbox-more">and {count(total - items.length, "more question")} when these are decided</p>
      )}
      <p className="inbox-keys">
        <kbd>J</kbd> <kbd>K</kbd> or arrows move, <kbd>Z</kbd> takes back
      </p>
    </nav>
  );
}

/** The reason in a few words, for a row. */
function why({ kind, node, other, confidence, papers }: InboxItem): string {
  if (kind === "conflict") return "papers give different values";
  if (other && other.type !== node.type) return `also counts as ${TYPE_WORDS[other.type].one}`;
  if (other) return `like ${other.name}`;
  if (papers > 1 && (confidence ?? 0) >= 0.75) return "no lexicon knows it";
  return confidence === null ? "unsure" : `${Math.round(confidence * 100)} % sure`;
}
