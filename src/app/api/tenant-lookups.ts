import { queryOptions } from '@tanstack/react-query';
import { type TenantLookup, TenantLookupAnswer } from '#contract/tenant-lookups.ts';
import { readAnswer, request } from './http.ts';

/** Whether a tenant exists, and in which cloud. What is known of it holds as long as the page. */
export const tenantLookupQuery = (body: TenantLookup) =>
  queryOptions({
    queryKey: ['tenant', body.cloud, body.tenant],
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    queryFn: async ({ signal }) =>
      readAnswer(
        await request('tenant-lookups', { method: 'POST', body, signal }),
        TenantLookupAnswer,
      ),
  });
