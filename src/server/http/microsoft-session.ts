import type { Context } from 'hono';
import { MicrosoftSignInRequest } from '#contract/session.ts';
import type { NotIdentified } from '../access/microsoft-sign-ins.ts';
import type { Services } from '../services.ts';
import { auditRefusal } from './audit-refusal.ts';
import { beginSession } from './begin-session.ts';
import { Refusal } from './problems.ts';
import { readBody } from './read-body.ts';
import { whereFrom } from './where-from.ts';

/**
 * Nobody can be asked whether a role still holds: so it is shown anew after this time, and whoever has lost
 * theirs is out by then.
 */
const lifetimeMs = 12 * 60 * 60 * 1_000;

/**
 * Refused tokens that one address is told the fault of. Nobody is kept from signing in by those of somebody else,
 * who may come by the same proxy: whatever the count, a token that holds is taken.
 */
const refusedByAddress = { limit: 60, windowMs: 60_000 };

/** `POST /api/v1/session/microsoft`: begins a session with an ID token. */
export async function beginMicrosoftSession(
  context: Context,
  services: Services,
): Promise<Response> {
  const { microsoftSignIns, sessionsOfOperators } = services;
  if (microsoftSignIns === undefined) throw new Refusal('not-found');
  const { idToken } = await readBody(context, MicrosoftSignInRequest);
  const identified = await microsoftSignIns.identify(idToken);
  if (identified.kind !== 'operator') {
    await countRefused(context, identified, services);
    const refusal = await refusalOf(identified, services);
    const { code, detail = '' } = refusal.problem;
    const data =
      identified.kind === 'no-role' ? { code, operator: identified.operatorId } : { code, detail };
    await auditRefusal(context, { action: 'session.refused', data }, services);
    throw refusal;
  }
  const { operator } = identified;
  // A role that has changed holds at once wherever they are signed in.
  await sessionsOfOperators.assign(operator);
  return beginSession(context, services, { operator, lifetimeMs });
}

/** What has no form of a token is refused without further ado: it cost nothing, and the count would. */
async function countRefused(
  context: Context,
  identified: NotIdentified,
  { rateLimits }: Pick<Services, 'rateLimits'>,
): Promise<void> {
  if (identified.kind !== 'unusable' || !identified.wasWork) return;
  const { address } = whereFrom(context);
  const taken = await rateLimits.take(`microsoft-sign-in:${address}`, refusedByAddress);
  if (!taken.allowed) throw new Refusal('rate-limited', { retryAfter: taken.retryAfterSeconds });
}

async function refusalOf(
  identified: NotIdentified,
  { sessionsOfOperators, log }: Pick<Services, 'sessionsOfOperators' | 'log'>,
): Promise<Refusal> {
  switch (identified.kind) {
    case 'no-role':
      // Whoever has lost theirs is out everywhere.
      await sessionsOfOperators.endAll(identified.operatorId);
      return new Refusal('no-role');
    case 'unusable':
      log.warn({ fault: identified.fault }, 'ID token refused');
      return new Refusal('identity-unusable', { detail: identified.fault });
    case 'unreachable':
      return new Refusal('microsoft-unreachable');
  }
}
