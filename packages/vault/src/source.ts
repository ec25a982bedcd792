import {
  buildView,
  createApi,
  type Database,
  type FaultResponse,
  graphRequest,
  type Node,
  type NodeDetail,
  type PaperDetail,
} from "@accelgraph/api";
import { FaultError } from "@accelgraph/domain";
import type { GraphView } from "@accelgraph/exporters";
import { readNodes } from "@accelgraph/store";

/** What a vault is written from: the answers that the app gives. */
export interface VaultSource {
  /** Everything that gets a note, most papers first. */
  readonly nodes: readonly Node[];
  readonly node: (id: string) => Promise<NodeDetail>;
  readonly paper: (id: string) => Promise<PaperDetail>;
  /** The picture of the canvas. */
  readonly overview: () => GraphView;
}

/** Nodes on the canvas. */
const ON_CANVAS = 60;

export function vaultSource(db: Database): VaultSource {
  const api = createApi({ db: () => db, file: () => "", runSql: () => Promise.reject(new Error("not asked here")) });
  const ask = async <Answer>(question: string): Promise<Answer> => {
    const response = await api.request(`/api/${question}`);
    const answer = (await response.json()) as Answer | FaultResponse;
    if (!response.ok) throw new FaultError((answer as FaultResponse).fault);
    return answer as Answer;
  };
  const nodes = readNodes(db)
    .filter((node) => node.papersBelow > 0 || node.papers > 0)
    .map(({ type, slug, name, papers, papersBelow, firstYear }): Node => {
      return { id: `${type}/${slug}`, type, name, papers, papersBelow, firstYear };
    })
    .sort((a, b) => b.papersBelow - a.papersBelow || (a.id < b.id ? -1 : 1));
  return {
    nodes,
    node: (id) => ask(`node?id=${id}`),
    paper: (id) => ask(`papers/${id.slice("paper/".length)}`),
    overview: () => buildView(db, graphRequest.parse({ limit: ON_CANVAS })),
  };
}
