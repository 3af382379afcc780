import * as z from 'zod/mini';
import { cloudIds } from '#domain/catalog/cloud.ts';
import { failureCodes } from '#domain/diagnosis/failure-code.ts';

/** `POST /api/v1/tenant-lookups`: whether a tenant exists, before anything secret is sent. */
export const TenantLookup = z.strictObject({
  /** A GUID or a domain, as it was entered. */
  tenant: z.string().check(z.maxLength(500)),
  /** Asked first; the others only when it is not there. */
  cloud: z.enum(cloudIds),
});

export type TenantLookup = z.infer<typeof TenantLookup>;

export const TenantLookupAnswer = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('found'), tenantId: z.string() }),
  z.strictObject({
    outcome: z.literal('in-other-cloud'),
    cloud: z.enum(cloudIds),
    tenantId: z.string(),
  }),
  z.strictObject({ outcome: z.literal('not-found') }),
  /** Nobody could say; the code tells why. */
  z.strictObject({ outcome: z.literal('unknown'), code: z.enum(failureCodes) }),
]);

export type TenantLookupAnswer = z.infer<typeof TenantLookupAnswer>;
