import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { setupHeader } from '#contract/setup-header.ts';
import type { Actor } from '../access/actor.ts';
import type { Services } from '../services.ts';
import { findSetup, setupActor } from './find-setup.ts';
import { originOf } from './request-context.ts';
import { sessionCookie } from './session-cookie.ts';

type Needs = Pick<Services, 'sessions' | 'setupSessions' | 'publicUrl'>;

/**
 * Who asks, by whatever the request brings along; undefined for everybody else. A request that names a
 * setup is nobody’s but that setup’s, also in the browser of an operator.
 */
export async function findActor(context: Context, services: Needs): Promise<Actor | undefined> {
  const linkId = context.req.header(setupHeader);
  if (linkId !== undefined) {
    const link = await findSetup(context, linkId, services);
    return link && setupActor(link);
  }
  return findOperator(context, services);
}

export async function findOperator(context: Context, services: Needs): Promise<Actor | undefined> {
  const token = getCookie(context, sessionCookie(originOf(context, services)).name);
  if (token === undefined) return undefined;
  const session = await services.sessions.find(token);
  if (session === undefined) return undefined;
  const { id, name, role } = session.operator;
  return { kind: 'operator', sessionId: session.id, id, name, role };
}
