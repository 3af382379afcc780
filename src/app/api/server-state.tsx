import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useContext } from 'react';
import { ServerStateContext } from './server-state-context.ts';

/** Around every part of the page that asks the server: they share one client and what it knows. */
export function ServerState({ children }: { children: ReactNode }) {
  const room = useContext(ServerStateContext);
  room.client ??= new QueryClient({
    defaultOptions: { queries: { retry: false, staleTime: 5_000 } },
  });
  return <QueryClientProvider client={room.client}>{children}</QueryClientProvider>;
}
