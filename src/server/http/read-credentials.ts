import { Hono } from 'hono';
import type { ReadCredentials } from '#contract/api-keys.ts';
import type { ProfileRecord } from '../profiles/profile-record.ts';
import type { Services } from '../services.ts';
import { actorOf } from './actor-of.ts';
import { auditOf } from './audit-of.ts';
import { auditRefusal } from './audit-refusal.ts';
import { Refusal } from './problems.ts';
import { refusalOf } from './refusal-of.ts';

/** `GET /api/v1/profiles/:id/credentials`: the one way out of a secret. */
export function readCredentialsRoute(services: Services): Hono {
  return new Hono().get('/:id{[0-9a-f-]{36}}/credentials', async (context) => {
    const { id: apiKey } = actorOf(context);
    const record = await services.profiles.find(context.req.param('id'));
    if (record === undefined) throw new Refusal('not-found');
    const about = { profileId: record.id, subject: record.name };
    const credentials = await openCredentials(record, services).catch(async (error: unknown) => {
      const data = { code: refusalOf(error).code };
      await auditRefusal(context, { action: 'credentials.read', ...about, data }, services);
      throw error;
    });
    // Up to here nothing has left; a reading that cannot be written down does not take place.
    await auditOf(context, services).tell('credentials.read', about);
    services.log.info({ profile: record.id, apiKey }, 'credentials read');
    return context.json(credentials);
  });
}

/**
 * The present secret with all that belongs to it. Refuses that of a profile that is switched off, and rejects
 * with a `SecretUnreadableError`.
 */
async function openCredentials(
  record: ProfileRecord,
  { sealing }: Pick<Services, 'sealing'>,
): Promise<ReadCredentials> {
  const { id, status, clientId, tenant, tenantId, cloud, secretEnd } = record;
  if (status === 'disabled') throw new Refusal('profile-disabled');
  const binding = { profileId: id, purpose: 'client-secret' } as const;
  const secret = await sealing.open(record.secretSealed, binding);
  return {
    clientId,
    clientSecret: secret.reveal(),
    tenant,
    tenantId,
    cloud,
    secretEndsAt: secretEnd?.at ?? null,
  };
}
