import type { Context } from 'hono';
import type { Actor } from '../access/actor.ts';
import type { SetupLinkRecord } from '../links/setup-link-record.ts';
import type { Services } from '../services.ts';
import { isUse } from './is-use.ts';
import { readSetupCookie } from './setup-cookie.ts';

type Needs = Pick<Services, 'setupSessions' | 'publicUrl'>;

/** The link that a request names, if this browser has a session of it in force. */
export async function findSetup(
  context: Context,
  linkId: string,
  services: Needs,
): Promise<SetupLinkRecord | undefined> {
  const token = readSetupCookie(context, linkId, services);
  if (token === undefined) return undefined;
  return services.setupSessions.find(linkId, token, { isUse: isUse(context) });
}

/**
 * Whoever sets up by a link. Tests, limits and waiting sign-ins belong to the link, not to one of its sessions: so
 * they go on on another machine, and nobody has more of them by opening the link once more.
 */
export function setupActor({ id, name, tenant, completedAt }: SetupLinkRecord): Actor {
  const isDone = completedAt !== null;
  return { kind: 'setup', sessionId: id, linkId: id, id, name: name ?? tenant ?? id, isDone };
}
