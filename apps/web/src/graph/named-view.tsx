import { useEffect } from "react";
import { Link } from "wouter";
import { useAddress } from "../address/use-address.ts";
import { Empty, Loading } from "../answers/state-views.tsx";
import { useListedViews } from "./use-saved-views.ts";

/** `/graph?view=rings`: a saved view by its name. Its own address takes the place of this one. */
export function NamedView({ name }: { name: string }) {
  const { visit } = useAddress();
  const views = useListedViews();
  const address = views?.find((view) => view.name === name)?.address;
  useEffect(() => {
    if (address !== undefined) visit(address, { replace: true });
  }, [address, visit]);
  if (views === undefined || address !== undefined) return <Loading what="the view" />;
  return (
    <Empty title={`No view here is named “${name}”`}>
      <p>It may have been renamed or deleted, or saved in another file.</p>
      <Link className="button" href="/graph">
        Start from a name
      </Link>
    </Empty>
  );
}
