import { useState } from 'react';
import { useLocation } from 'react-router';
import type { PageData } from '#contract/page.ts';
import { PageDataContext } from './api/page-data.ts';
import { ServerStateContext } from './api/server-state-context.ts';
import type { Pages } from './pages/create-pages.tsx';
import { Announcer } from './ui/announcer.tsx';

/** The same tree on the server and in the browser; both wrap it in a router of their kind. */
export function App({ data, pages }: { data: PageData; pages: Pages }) {
  const { pathname } = useLocation();
  const [serverState] = useState({});
  return (
    <PageDataContext value={data}>
      <ServerStateContext value={serverState}>
        <Announcer>
          <pages.Page key={pathname} pathname={pathname} />
        </Announcer>
      </ServerStateContext>
    </PageDataContext>
  );
}
