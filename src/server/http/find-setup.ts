import type { Context } from 'hono';
import type { Actor } from '../access/actor.ts';
import type { SetupLinkRecord } from '../links/setup-link-record.ts';
import type { Services } from '../services.ts';
import { isUse } from './is-use.ts';
import { readSetupCookie } from './setup-cookie.ts';

type Needs = Pick<Services, 'setupSessions' | 'publicUrl'>;

/** The link that a request names, if this browser, or frame, has a session of it in force. */
export async function findSetup(
  context: Context,
  linkId: string,
  services: Needs,
): Promise<SetupLinkRecord | undefined> {
  const framed = bearerOf(context);
  const token = framed ?? readSetupCookie(context, linkId, services);
  if (token === undefined) return undefined;
  const isFramed = framed !== undefined;
  return services.setupSessions.find(linkId, token, { isUse: isUse(context), isFramed });
}

/** The token of a session in a frame, where browsers keep no cookies of ours. */
export function bearerOf(context: Context): string | undefined {
  const given = context.req.header('authorization') ?? '';
  return /^bearer +([\w-]{43}) *$/i.exec(given)?.[1];
}

/**
 * Whoever sets up by a link. Tests, limits and waiting sign-ins belong to the link, not to one of its sessions: so
 * they go on on another machine, and nobody has more of them by opening the link once more.
 */
export function setupActor({ id, begunAs, name, tenant, completedAt }: SetupLinkRecord): Actor {
  const isDone = completedAt !== null;
  return { kind: 'setup', sessionId: begunAs, linkId: id, id, name: name ?? tenant ?? id, isDone };
}
