import { useState } from 'react';
import { useLocation } from 'react-router';
import type { PageData } from '#contract/page.ts';
import { PageDataContext } from './api/page-data.ts';
import { ServerStateContext } from './api/server-state-context.ts';
import type { Pages } from './pages/page-modules.tsx';
import { RouteParamsContext } from './pages/route-params.ts';
import { matchRoute } from './pages/routes.ts';
import { Announcer } from './ui/announcer.tsx';

/** The same tree on the server and in the browser; both wrap it in a router of their kind. */
export function App({ data, pages }: { data: PageData; pages: Pages }) {
  const { pathname } = useLocation();
  const { module, params } = matchRoute(pathname, data.guides);
  const [serverState] = useState({});
  return (
    <PageDataContext value={data}>
      <ServerStateContext value={serverState}>
        <Announcer>
          <RouteParamsContext value={params}>
            <pages.Page key={module + JSON.stringify(params)} module={module} />
          </RouteParamsContext>
        </Announcer>
      </ServerStateContext>
    </PageDataContext>
  );
}
