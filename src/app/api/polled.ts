import type { QueryFunctionContext } from '@tanstack/react-query';
import { backgroundHeader } from '#contract/background-header.ts';

/** How a page asks by itself for what it shows already: somebody who has left it does not stay signed in by that. */
export function polled({
  client,
  queryKey,
  signal,
}: Pick<QueryFunctionContext, 'client' | 'queryKey' | 'signal'>) {
  const isShown = client.getQueryData(queryKey) !== undefined;
  return { signal, headers: isShown ? { [backgroundHeader]: '1' } : {} };
}
