import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import type { Actor } from '../access/actor.ts';
import type { Services } from '../services.ts';
import { originOf } from './request-context.ts';
import { sessionCookie } from './session-cookie.ts';

type Needs = Pick<Services, 'sessions' | 'publicUrl'>;

/** Who asks, by whatever the request brings along; undefined for everybody else. */
export async function findActor(context: Context, services: Needs): Promise<Actor | undefined> {
  const token = getCookie(context, sessionCookie(originOf(context, services)).name);
  if (token === undefined) return undefined;
  const session = await services.sessions.find(token);
  if (session === undefined) return undefined;
  const { id, name, role } = session.operator;
  return { kind: 'operator', sessionId: session.id, id, name, role };
}
