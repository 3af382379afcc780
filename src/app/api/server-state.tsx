import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useContext } from 'react';
import { ServerStateContext } from './server-state-context.ts';
import { noteEndOfSession } from './session.ts';

/** Around every part of the page that asks the server: they share one client and what it knows. */
export function ServerState({ children }: { children: ReactNode }) {
  const room = useContext(ServerStateContext);
  room.client ??= createQueryClient();
  return <QueryClientProvider client={room.client}>{children}</QueryClientProvider>;
}

function createQueryClient(): QueryClient {
  const onError = (error: Error): void => noteEndOfSession(client, error);
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: { queries: { retry: false, staleTime: 5_000 } },
  });
  return client;
}
