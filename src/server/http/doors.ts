import { isAtLeast, type KeyScope, type Role } from '#contract/access.ts';
import type { Actor } from '../access/actor.ts';

/** Who may come in: nobody but those who are named. */
export type Door =
  | 'anybody'
  | {
      /** The least role of an operator. */
      readonly operator?: Role;
      /** Somebody with a setup link, for what belongs to that one setup; `done`: also once all of it is saved. */
      readonly setup?: true | 'done';
      /** What an API key must be allowed. */
      readonly key?: KeyScope;
    };

const read = { operator: 'reader', key: 'profiles:read' } as const;
const write = { operator: 'operator', key: 'profiles:write' } as const;
/** Whoever signs in: no key has sessions. */
const person = { operator: 'reader' } as const;
const links = { operator: 'operator', key: 'links:write' } as const;
const setUp = { operator: 'operator', setup: true } as const;

/**
 * Every route of the API and who may use it: there is no other place where that is decided. A route that
 * does not stand here is closed to everybody.
 */
export const doors: Readonly<Record<string, Door>> = {
  'GET /openapi.json': 'anybody',
  'GET /catalog': 'anybody',
  'GET /guides/:platform/:connector': 'anybody',

  'GET /session': 'anybody',
  'POST /session': 'anybody',
  'POST /session/microsoft': 'anybody',
  'DELETE /session': 'anybody',

  'GET /sessions': person,
  'DELETE /sessions': person,
  'DELETE /sessions/:id': person,

  'POST /checks': setUp,
  'GET /checks/latest': setUp,
  'POST /tenant-lookups': setUp,
  'POST /sign-in-tests': setUp,
  'GET /sign-in-tests/:id': setUp,
  'POST /sign-in-tests/:id/redeem': setUp,
  'POST /consent-requests': setUp,
  'GET /consent-requests/:id': setUp,
  'DELETE /consent-requests/:id': setUp,

  'GET /profiles': read,
  // Whoever is done gets the kept answer here, and nothing else: see `keepAnswers`.
  'POST /profiles': { operator: 'operator', setup: 'done', key: 'profiles:write' },
  'GET /profiles/:id': read,
  'PATCH /profiles/:id': { operator: 'operator', setup: true, key: 'profiles:write' },
  'DELETE /profiles/:id': write,
  'POST /profiles/:id/disable': write,
  'POST /profiles/:id/enable': write,
  'GET /profiles/:id/checks': read,
  'POST /profiles/:id/checks': write,
  'POST /profiles/:id/secret': write,
  'POST /profiles/:id/secret/rollback': write,
  'DELETE /profiles/:id/secret/previous': write,
  'GET /profiles/:id/credentials': { key: 'credentials:read' },
  'GET /profiles/:id/expiry.ics': read,
  'GET /profiles/expiries.ics': read,

  'GET /deleted-profiles': read,
  'POST /deleted-profiles/:id/restore': write,
  'DELETE /deleted-profiles/:id': { operator: 'admin' },

  'GET /setup-links': links,
  'POST /setup-links': links,
  'GET /setup-links/:id': links,
  'DELETE /setup-links/:id': links,
  'POST /setup-links/:id/reissue': links,
  'POST /embed-tokens': links,
  'POST /embed-sessions': 'anybody',
  'GET /setup': { setup: 'done' },
  'PUT /setup/draft': { setup: true },
  'DELETE /setup': { setup: 'done' },

  'POST /check-batches': write,
  'GET /check-batches/latest': read,
  'GET /check-batches/:id': read,
  'DELETE /check-batches/:id': write,

  'GET /audit-events': { operator: 'admin', key: 'audit:read' },
  'GET /api-keys': { operator: 'admin' },
  'POST /api-keys': { operator: 'admin' },
  'DELETE /api-keys/:id': { operator: 'admin' },
  'GET /webhooks': { operator: 'admin' },
  'POST /webhooks': { operator: 'admin' },
  'PATCH /webhooks/:id': { operator: 'admin' },
  'DELETE /webhooks/:id': { operator: 'admin' },
  'POST /webhooks/:id/secret': { operator: 'admin' },
  'POST /webhooks/:id/test': { operator: 'admin' },
  'GET /webhooks/:id/deliveries': { operator: 'admin' },
  'POST /webhooks/:id/deliveries/:deliveryId/replay': { operator: 'admin' },
};

/** The key of a route in `doors`: without the base, and without what a parameter may hold. */
export function doorKey(method: string, path: string): string {
  return `${method} ${path.replace(/^\/api\/v1/, '').replaceAll(/\{[^/]*\}+/g, '')}`;
}

/** Whether somebody, or nobody in particular, may come in. */
export function mayEnter(door: Door, actor: Actor | undefined): boolean {
  if (door === 'anybody') return true;
  switch (actor?.kind) {
    case 'operator':
      return door.operator !== undefined && isAtLeast(actor.role, door.operator);
    case 'setup':
      return actor.isDone ? door.setup === 'done' : door.setup !== undefined;
    case 'api-key':
      return door.key !== undefined && actor.scopes.includes(door.key);
    default:
      return false;
  }
}
