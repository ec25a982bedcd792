import type { GraphResponse, InboxResponse, PapersResponse, SuggestResponse } from "@accelgraph/api";

/** The screens of the app by address, for the screenshots and for what is checked on every screen. */
export interface Screen {
  readonly name: string;
  readonly address: string;
}

/** What a database must hold for these addresses: looked up there, since slugs are the file's own. */
export interface Found {
  readonly method: string;
  readonly hardware: string;
  readonly technique: string;
  readonly other: string;
  readonly paper: string;
  readonly edge: string;
  /** A question of the inbox. */
  readonly open: string;
}

export function screensOf({ method, hardware, technique, other, paper, edge, open }: Found): readonly Screen[] {
  const id = encodeURIComponent;
  return [
    { name: "ask", address: "/" },
    { name: "graph-start", address: "/graph" },
    { name: "graph", address: `/graph?focus=${id(method)}&at=${id(method)}` },
    { name: "graph-edge", address: `/graph?focus=${id(method)}&at=${id(edge)}&table=half` },
    { name: "graph-hub", address: `/graph?focus=${id(hardware)}` },
    { name: "graph-deep", address: `/graph?focus=${id(method)}&depth=2` },
    { name: "graph-map", address: "/graph?map=1" },
    { name: "graph-large", address: "/graph?map=1&most=1000" },
    {
      name: "graph-selected",
      address: `/graph?map=1&colour=community&size=speedup&fold=${id(hardware)}&sel=${id(`${method},${technique}`)}&min=2`,
    },
    {
      name: "graph-measured",
      address: `/graph?focus=${id(hardware)}&at=${id(hardware)}&colour=speedup&pin=${id(`${method}:0:-300`)}&roles=proposed&table=half&rows=nodes`,
    },
    { name: "path", address: `/graph?focus=${id(method)}&to=${id(other)}` },
    { name: "matrix", address: "/matrix" },
    { name: "matrix-best", address: `/matrix?colour=best&order=similarity&cell=${id(`${technique},${hardware}`)}` },
    { name: "matrix-years", address: "/matrix?rows=technique&columns=year" },
    { name: "matrix-techniques", address: "/matrix?rows=technique&columns=technique" },
    { name: "matrix-methods", address: "/matrix?rows=method&columns=method" },
    { name: "compare", address: "/compare" },
    { name: "compare-tradeoff", address: "/compare?view=tradeoff" },
    { name: "compare-adoption", address: "/compare?view=adoption" },
    { name: "papers", address: "/papers?q=attention" },
    { name: "paper", address: `/papers/${paper}` },
    { name: "inbox", address: "/inbox" },
    { name: "inbox-duplicate", address: "/inbox?kind=duplicate" },
    { name: "inbox-decided", address: "/inbox?kind=decided" },
    { name: "inbox-question", address: `/inbox?item=${id(open)}` },
    { name: "sql", address: "/sql" },
    { name: "nowhere", address: "/nowhere" },
  ];
}

/** Asks the running app for things that it holds. */
export async function findForScreens(address: string): Promise<Found> {
  const ask = async <Answer>(path: string) => (await (await fetch(`${address}/api/${path}`)).json()) as Answer;
  const first = async (words: string, type: string) => {
    const path = `suggest?q=${encodeURIComponent(words)}&types=${type}&limit=1`;
    return (await ask<SuggestResponse>(path)).items[0]?.node.id ?? "";
  };
  const method = (await first("awq", "method")) || (await first("", "method"));
  const near = await ask<GraphResponse>(`graph?focus=${method}`);
  const papers = await ask<PapersResponse>("papers?order=results&limit=1");
  const compared = near.edges.find((edge) => edge.relation === "compared-with") ?? near.edges[0];
  const inbox = await ask<InboxResponse>("inbox?limit=1");
  return {
    method,
    hardware: await first("gpu", "hardware"),
    technique: await first("weight-only", "technique"),
    other: (await first("medusa", "method")) || (await first("", "model")),
    paper: papers.items[0]?.id.slice("paper/".length) ?? "",
    edge: compared?.id ?? "",
    open: inbox.items[0]?.id ?? "",
  };
}
