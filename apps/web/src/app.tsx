import { lazy, Suspense } from "react";
import { Route, Switch } from "wouter";
import { Crash } from "./answers/crash.tsx";
import { Loading, NotFound } from "./answers/state-views.tsx";
import { AskPage } from "./ask/ask-page.tsx";
import { Frame } from "./frame/frame.tsx";

const GraphPage = lazy(() => import("./graph/graph-page.tsx"));
const MatrixPage = lazy(() => import("./matrix/matrix-page.tsx"));
const PapersPage = lazy(() => import("./papers/papers-page.tsx"));
const PaperPage = lazy(() => import("./papers/paper-page.tsx"));
const ComparePage = lazy(() => import("./compare/compare-page.tsx"));
const InboxPage = lazy(() => import("./inbox/inbox-page.tsx"));
const SqlPage = lazy(() => import("./sql/sql-page.tsx"));

/** Which screen an address is. Only the opening page is in the first load. */
export function App() {
  return (
    <Crash>
      <Frame>
        <Suspense fallback={<Loading what="the screen" />}>
          <Switch>
            <Route path="/" component={AskPage} />
            <Route path="/graph" component={GraphPage} />
            <Route path="/matrix" component={MatrixPage} />
            <Route path="/papers" component={PapersPage} />
            <Route path="/papers/:slug">{({ slug }) => <PaperPage slug={slug} />}</Route>
            <Route path="/compare" component={ComparePage} />
            <Route path="/inbox" component={InboxPage} />
            <Route path="/sql" component={SqlPage} />
            <Route>
              <NotFound />
            </Route>
          </Switch>
        </Suspense>
      </Frame>
    </Crash>
  );
}
