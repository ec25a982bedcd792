import type { InboxResponse } from "@accelgraph/api";
import { useEffect } from "react";
import { useAddress } from "../address/use-address.ts";
import { question } from "../answers/fetch-answer.ts";
import { Failed, Loading } from "../answers/state-views.tsx";
import { useAnswer } from "../answers/use-answer.ts";
import { useNarrow } from "../theme/use-narrow.ts";
import { DecidedList } from "./decided-list.tsx";
import { EmptyInbox } from "./empty-inbox.tsx";
import { KindTabs } from "./kind-tabs.tsx";
import { QuestionList } from "./question-list.tsx";
import { QuestionView } from "./question-view.tsx";
import { Toast } from "./toast.tsx";
import { type Decisions, useDecisions } from "./use-decisions.ts";
import { useInboxKeys } from "./use-inbox-keys.ts";
import "./inbox.css";

/** Questions in one list at most; as they are decided, more follow. */
const LISTED = 200;

/** What the extractor was unsure of, for a reader to decide with one key each. */
export default function InboxPage() {
  const { params } = useAddress();
  const decisions = useDecisions();
  const kind = params.get("kind");
  const isDecided = kind === "decided";
  const inbox = useAnswer<InboxResponse>(question("inbox", { kind: isDecided ? null : kind, limit: LISTED }));
  return (
    <div className="inbox">
      <h1 className="unseen">Inbox</h1>
      <KindTabs counts={inbox.last?.counts} kind={kind} />
      {inbox.state === "failed" && <Failed fault={inbox.fault} />}
      {inbox.last === undefined && inbox.state === "loading" && <Loading what="the inbox" />}
      {isDecided && <DecidedList decisions={decisions} />}
      {!isDecided && inbox.state !== "failed" && inbox.last && <Panes inbox={inbox.last} decisions={decisions} />}
      <Toast decisions={decisions} />
    </div>
  );
}

function Panes({ inbox, decisions }: { inbox: InboxResponse; decisions: Decisions }) {
  const { params, go, with: addressWith } = useAddress();
  const narrow = useNarrow();
  const items = inbox.items.filter(({ id }) => !decisions.hidden.has(id));
  const picked = items.findIndex(({ id }) => id === params.get("item"));
  const index = picked < 0 && !narrow ? 0 : picked;
  const item = items[index];
  const move = (step: number) => {
    const next = items[Math.min(Math.max(index + step, 0), items.length - 1)];
    if (next) go({ item: next.id }, { replace: true });
  };
  const decide: Decide = (request) => {
    if (item === undefined || !inbox.canDecide) return;
    decisions.decide(item.id, request);
    const next = items[index + 1] ?? items[index - 1];
    go({ item: next?.id ?? null }, { replace: true });
  };
  const undo = () => decisions.undo((id) => go({ item: id }, { replace: true }));
  useInboxKeys({ move, undo, isOpen: item !== undefined });
  useEffect(() => {
    document.querySelector(".inbox-row[aria-current]")?.scrollIntoView({ block: "nearest" });
  });
  if (items.length === 0) return <EmptyInbox isAll={params.get("kind") === null} />;
  return (
    <div className={item && narrow ? "inbox-panes inbox-panes-one" : "inbox-panes"}>
      <QuestionList items={items} total={inbox.total - (inbox.items.length - items.length)} picked={item?.id} />
      {item && (
        <QuestionView
          key={item.id}
          item={item}
          canDecide={inbox.canDecide}
          decide={decide}
          back={narrow ? addressWith({ item: null }) : null}
          onUndo={decisions.log.length > 0 ? undo : null}
        />
      )}
    </div>
  );
}

/** Decides on the question that is open. */
export type Decide = (request: Parameters<Decisions["decide"]>[1]) => void;
