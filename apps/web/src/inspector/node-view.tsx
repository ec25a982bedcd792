import type { Node, NodeDetail } from "@accelgraph/api";
import { Link } from "wouter";
import { joinAddress, useAddress } from "../address/use-address.ts";
import { question } from "../answers/fetch-answer.ts";
import { Failed, Loading } from "../answers/state-views.tsx";
import { useAnswer } from "../answers/use-answer.ts";
import { ActLink } from "../graph/act-link.tsx";
import { useActions } from "../graph/use-actions.ts";
import { EntityLink } from "../marks/entity-link.tsx";
import { TypeMark } from "../marks/type-mark.tsx";
import { count, ROLE_WORDS, TYPE_WORDS } from "../marks/type-words.ts";
import { ResultRow } from "../measures/result-row.tsx";
import { ClaimList } from "./claim-list.tsx";
import { PathPicker } from "./path-picker.tsx";
import { Section } from "./section.tsx";

export function NodeView({ id }: { id: string }) {
  const found = useAnswer<NodeDetail>(question("node", { id }));
  if (found.state === "failed") return <Failed fault={found.fault} />;
  if (found.state === "loading") return <Loading what="it" />;
  const detail = found.answer;
  const { node, measurements, papers } = detail;
  return (
    <article>
      <NodeHead detail={detail} />
      {measurements.length > 0 && (
        <Section title="Numbers" count={measurements.length} limit={5}>
          {measurements.map((measurement) => (
            <ResultRow key={measurement.id} measurement={measurement} under={node.id} />
          ))}
        </Section>
      )}
      <ClaimList detail={detail} />
      {papers.length > 0 && (
        <Section title="Papers" count={Math.max(node.papers, papers.length)} limit={6}>
          {papers.map((paper) => (
            <li key={paper.id} className="inspector-paper">
              <Link href={`/papers/${paper.id.slice("paper/".length)}`}>{paper.title}</Link>
              <span className="quiet small">
                {[paper.year, paper.role === null ? null : roleWord(paper.role)].filter(Boolean).join(" · ")}
              </span>
            </li>
          ))}
        </Section>
      )}
    </article>
  );
}

function roleWord(role: string): string {
  return ROLE_WORDS[role as keyof typeof ROLE_WORDS] ?? role;
}

function NodeHead({ detail }: { detail: NodeDetail }) {
  const { path, params } = useAddress();
  const { node, aliases, definition, facts, broader, narrower } = detail;
  return (
    <header className="inspector-head">
      <p className="inspector-type">
        <TypeMark type={node.type} size={13} /> {TYPE_WORDS[node.type].one}
      </p>
      <h2>{node.name}</h2>
      {aliases.length > 0 && <p className="inspector-aliases">also {aliases.slice(0, 6).join(" · ")}</p>}
      {definition !== null && <p>{definition}</p>}
      <p className="inspector-figures">
        {node.type !== "paper" && (
          <Link href={joinAddress("/papers", { about: node.id })}>
            <b>{node.papers}</b> {node.papers === 1 ? "paper" : "papers"}
          </Link>
        )}
        {node.papersBelow > node.papers && (
          <span>
            <b>{node.papersBelow}</b> with narrower
          </span>
        )}
        <span>
          <b>{detail.claimsTotal}</b> {detail.claimsTotal === 1 ? "claim" : "claims"}
        </span>
        {node.firstYear !== null && (
          <span>
            since <b>{node.firstYear}</b>
          </span>
        )}
      </p>
      {facts.length > 0 && (
        <dl className="inspector-facts">
          {facts.map(({ name, value }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      <Family title="Part of" nodes={broader} />
      <Family title="Includes" nodes={narrower} />
      <p className="inspector-ways">
        {node.type === "paper" ? (
          <Link className="button" href={`/papers/${node.id.slice("paper/".length)}`}>
            Read the paper
          </Link>
        ) : params.get("focus") === node.id ? null : path === "/graph" ? (
          <MiddleButton node={node} />
        ) : (
          <Link className="button" href={joinAddress("/graph", { focus: node.id, at: node.id })}>
            See it in the graph
          </Link>
        )}
        <PathLink node={node} />
      </p>
      <PathPicker node={node} />
    </header>
  );
}

/** The picture is then of this node; like all that is done to the graph, it can be undone. */
function MiddleButton({ node }: { node: Node }) {
  const { act } = useActions();
  const around = { focus: node.id, open: null, map: null, most: null };
  return (
    <button type="button" className="button" onClick={() => act(`put ${node.name} in the middle`, around)}>
      Put it in the middle
    </button>
  );
}

/** On the graph, what is picked can be reached from what is in the middle. */
function PathLink({ node }: { node: Node }) {
  const { path, params } = useAddress();
  const actions = useActions();
  const focus = params.get("focus");
  if (path !== "/graph" || params.get("to") === node.id || focus === null || focus.includes(",") || focus === node.id)
    return null;
  return (
    <ActLink
      {...{ actions, name: `ask how ${node.name} connects` }}
      className="button"
      changes={{ to: node.id, without: null, at: null }}
    >
      How they connect
    </ActLink>
  );
}

function Family({ title, nodes }: { title: string; nodes: readonly Node[] }) {
  if (nodes.length === 0) return null;
  return (
    <p className="inspector-family">
      <span className="quiet">{title} </span>
      {nodes.slice(0, 12).map((node) => (
        <EntityLink key={node.id} entity={node} size={9} />
      ))}
      {nodes.length > 12 && <span className="quiet">and {count(nodes.length - 12, "more", "more")}</span>}
    </p>
  );
}
