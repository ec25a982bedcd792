import type { NodeType } from "@accelgraph/domain";
import { Link } from "wouter";
import { useAddress } from "../address/use-address.ts";
import { TypeMark } from "./type-mark.tsx";
import { TYPE_WORDS } from "./type-words.ts";

interface Named {
  readonly id: string | null;
  readonly type: NodeType | null;
  readonly name: string;
}

/** A name with its mark. It opens in the inspector, beside what is on screen. */
export function EntityLink({ entity, size = 11 }: { entity: Named; size?: number }) {
  const address = useAddress();
  if (entity.id === null || entity.type === null) return <span className="entity">{entity.name}</span>;
  return (
    <Link className="entity" href={address.with({ at: entity.id })}>
      <TypeMark type={entity.type} size={size} />
      <span className="entity-name">{entity.name}</span>
      <span className="unseen">, {TYPE_WORDS[entity.type].one}</span>
    </Link>
  );
}
