import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { setupHeader } from '#contract/setup-header.ts';
import type { Actor } from '../access/actor.ts';
import { keyPrefix } from '../access/api-keys.ts';
import type { Services } from '../services.ts';
import { aboutLink } from './about-link.ts';
import { auditOf } from './audit-of.ts';
import { auditRefusal } from './audit-refusal.ts';
import { bearerOf, findSetup, setupActor } from './find-setup.ts';
import { isUse } from './is-use.ts';
import { Refusal } from './problems.ts';
import { originOf } from './request-context.ts';
import { sessionCookie } from './session-cookie.ts';

type Needs = Pick<
  Services,
  | 'sessions'
  | 'setupLinks'
  | 'setupSessions'
  | 'apiKeys'
  | 'publicUrl'
  | 'auditLog'
  | 'rateLimits'
  | 'log'
>;

/**
 * Who asks, by whatever the request brings along; undefined for everybody else. An API key goes before every
 * cookie: one that is no good is refused with `key-unusable`, whatever came with it. And a request that names a
 * setup is nobody’s but that setup’s, also in the browser of an operator.
 */
export async function findActor(context: Context, services: Needs): Promise<Actor | undefined> {
  const key = keyIn(context);
  if (key !== undefined) return findProgram(context, key, services);
  const linkId = context.req.header(setupHeader);
  if (linkId !== undefined) {
    const link = await findSetup(context, linkId, services);
    if (link === undefined) return undefined;
    const actor = setupActor(link);
    // Programs that look into mail follow a link, too. A page that goes on asking is somebody’s.
    if (link.openedAt === null) {
      const audit = auditOf(context, services, actor);
      await services.setupLinks.markOpened(link.id, audit.settling('link.opened', aboutLink));
    }
    return actor;
  }
  return findOperator(context, services);
}

export async function findOperator(
  context: Context,
  services: Pick<Needs, 'sessions' | 'publicUrl'>,
): Promise<Actor | undefined> {
  const token = getCookie(context, sessionCookie(originOf(context, services)).name);
  if (token === undefined) return undefined;
  const session = await services.sessions.find(token, { isUse: isUse(context) });
  if (session === undefined) return undefined;
  const { id, name, role } = session.operator;
  return { kind: 'operator', sessionId: session.id, id, name, role };
}

/**
 * What claims to be one of our keys. Other credentials may be those of a proxy in front of us, and are
 * none of our business. A session of a setup may begin like a key by chance: it is of another length.
 */
function keyIn(context: Context): string | undefined {
  const given = context.req.header('authorization') ?? '';
  const [, token] = /^bearer +(\S+) *$/i.exec(given) ?? [];
  const isSession = context.req.header(setupHeader) !== undefined && bearerOf(context) === token;
  return token?.startsWith(keyPrefix) && !isSession ? token : undefined;
}

async function findProgram(context: Context, key: string, services: Needs): Promise<Actor> {
  const found = await services.apiKeys.find(key);
  if (found === undefined) {
    const data = { code: 'key-unusable' };
    await auditRefusal(context, { action: 'access.refused', data }, services);
    throw new Refusal('key-unusable');
  }
  const { id, name, scopes } = found;
  return { kind: 'api-key', sessionId: `key:${id}`, id, name, scopes };
}
