import { infiniteQueryOptions } from '@tanstack/react-query';
import {
  MadeSetupLink,
  type SetupLink,
  type SetupLinkInput,
  SetupLinkList,
  SetupLinkQuery,
} from '#contract/setup-links.ts';
import { readAnswer, request } from './http.ts';
import { polled } from './polled.ts';

const path = (id: string) => `setup-links/${encodeURIComponent(id)}`;

/** Which setup links are shown: what is asked of the API but for the page. */
export type LinksQuery = Omit<SetupLinkQuery, 'after'>;

/** Every list of setup links that is kept: what a change of one makes stale. */
export const setupLinksQuery = { queryKey: ['setup-links'] as const };

/** Reads a query such as `?status=open`. What the API would not take counts as absent. */
export function parseLinksQuery(search: string): LinksQuery {
  const given = new URLSearchParams(search);
  const status = SetupLinkQuery.shape.status.safeParse(given.get('status') ?? undefined);
  const profile = SetupLinkQuery.shape.profile.safeParse(given.get('profile') || undefined);
  return { status: status.data, profile: profile.data };
}

/** The query of the page and of the API, always in one order; empty when nothing narrows the list. */
export function writeLinksQuery({ status, profile }: LinksQuery): string {
  const written = new URLSearchParams();
  if (status !== undefined) written.set('status', status);
  if (profile !== undefined) written.set('profile', profile);
  return written.size === 0 ? '' : `?${written}`;
}

/** How often the links that are shown are asked for again, in milliseconds: somebody may be at work. */
const patience = 10_000;

/** The setup links that a query finds, page by page, the latest first. */
export const setupLinkListQuery = (query: LinksQuery) => {
  const search = writeLinksQuery(query);
  return infiniteQueryOptions({
    queryKey: [...setupLinksQuery.queryKey, search],
    staleTime: 0,
    refetchInterval: ({ state }) => patience * Math.max(1, state.data?.pages.length ?? 1),
    initialPageParam: '',
    queryFn: async (context) => {
      const { pageParam } = context;
      const asked = new URLSearchParams(search);
      if (pageParam !== '') asked.set('after', pageParam);
      return readAnswer(await request(`setup-links?${asked}`, polled(context)), SetupLinkList);
    },
    getNextPageParam: (page: SetupLinkList) => page.next,
  });
};

/** Makes a link. Its address is in the answer, this once. */
export async function createSetupLink(body: SetupLinkInput): Promise<MadeSetupLink> {
  return readAnswer(await request('setup-links', { method: 'POST', body }), MadeSetupLink);
}

/** Makes another address for a link; the former one is worth nothing from then on. */
export async function reissueSetupLink({ id }: Pick<SetupLink, 'id'>): Promise<MadeSetupLink> {
  return readAnswer(await request(`${path(id)}/reissue`, { method: 'POST' }), MadeSetupLink);
}

/** Makes a link useless at once, and ends what was begun with it. */
export async function revokeSetupLink({ id }: Pick<SetupLink, 'id'>): Promise<void> {
  await request(path(id), { method: 'DELETE' });
}
