import { type TenantLookup, TenantLookupAnswer } from '#contract/tenant-lookups.ts';
import { readAnswer, request } from './http.ts';

/** Asks whether a tenant exists, and in which cloud. Asks again only for other values. */
export async function lookUpTenant(
  body: TenantLookup,
  signal?: AbortSignal,
): Promise<TenantLookupAnswer> {
  return readAnswer(
    await request('tenant-lookups', { method: 'POST', body, signal }),
    TenantLookupAnswer,
  );
}
