import { Hono } from 'hono';
import { TenantLookup } from '#contract/tenant-lookups.ts';
import { cleanTenant } from '#domain/credentials/clean-tenant.ts';
import { examineTenant } from '#domain/credentials/examine-credentials.ts';
import { lookUpTenant } from '../checks/look-up-tenant.ts';
import type { Services } from '../services.ts';
import { actorOf } from './actor-of.ts';
import { Refusal } from './problems.ts';
import { readBody } from './read-body.ts';

/** Each may ask three authorities. */
const perOperator = { limit: 30, windowMs: 60_000 };

/** `POST /api/v1/tenant-lookups` */
export function tenantLookupRoutes(services: Services): Hono {
  return new Hono().post('/', async (context) => {
    const { sessionId } = actorOf(context);
    const { tenant: given, cloud } = await readBody(context, TenantLookup);
    const tenant = cleanTenant(given).value;
    const code = examineTenant(tenant);
    if (code !== undefined) {
      throw new Refusal('invalid-request', { errors: [{ pointer: '/tenant', code }] });
    }
    const allowed = await services.rateLimits.take(`tenant:operator:${sessionId}`, perOperator);
    if (!allowed.allowed) {
      throw new Refusal('rate-limited', { retryAfter: allowed.retryAfterSeconds });
    }
    const { entra, searchedClouds: searched } = services;
    const signal = context.req.raw.signal;
    return context.json(await lookUpTenant({ tenant, cloud }, { entra, searched, signal }));
  });
}
