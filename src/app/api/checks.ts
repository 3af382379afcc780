import { queryOptions } from '@tanstack/react-query';
import { type CheckRequest, CheckRun, LatestCheckRun } from '#contract/checks.ts';
import { readAnswer, request } from './http.ts';
import { type RunCall, streamRun } from './run-stream.ts';

/** Tests credentials, one attempt. Resolves to the whole run once every check has ended. */
export function testCredentials(body: CheckRequest, call: RunCall): Promise<CheckRun> {
  return streamRun({ path: 'checks', body }, call, CheckRun);
}

/** Tests what a profile has stored. */
export function testProfile(profileId: string, call: RunCall): Promise<CheckRun> {
  const path = `profiles/${encodeURIComponent(profileId)}/checks`;
  return streamRun({ path, body: {} }, call, CheckRun);
}

/** The last run that this session has made for a guide, as long as it is kept. */
export const latestRunQuery = (platform: string, connector: string) =>
  queryOptions({
    queryKey: ['latest-check', platform, connector],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }) => {
      const query = new URLSearchParams({ platform, connector });
      return readAnswer(await request(`checks/latest?${query}`, { signal }), LatestCheckRun);
    },
  });
