import { Link } from "wouter";
import { Empty } from "../answers/state-views.tsx";

/** Where nothing is left to decide: what that means, and the way on. */
export function EmptyInbox({ isAll }: { isAll: boolean }) {
  return (
    <Empty title="Nothing to decide">
      <p>
        {isAll
          ? "Every name that papers use is known or decided, no two look alike, and no two papers differ on a value."
          : "No question of this kind is open."}
      </p>
      <Link className="button" href={isAll ? "/inbox?kind=decided" : "/inbox"}>
        {isAll ? "See what was decided" : "See all questions"}
      </Link>
    </Empty>
  );
}
