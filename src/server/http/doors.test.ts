import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type KeyScope, keyScopes, type Role, roles } from '#contract/access.ts';
import type { Actor } from '../access/actor.ts';
import { createApp } from './app.ts';
import { type Door, doorKey, doors, mayEnter } from './doors.ts';
import type { Answer } from './testing/caller.ts';
import { noPages, openApp } from './testing/open-app.ts';

const somebody = { sessionId: 's', id: 'i', name: 'N' } as const;
const operator = (role: Role): Actor => ({ ...somebody, kind: 'operator', role });
const setup: Actor = { ...somebody, kind: 'setup', linkId: 'l', isDone: false };
const key = (scope: KeyScope): Actor => ({ ...somebody, kind: 'api-key', scopes: [scope] });

/** Everybody there is, by name. */
const everybody: Readonly<Record<string, Actor | undefined>> = {
  nobody: undefined,
  ...Object.fromEntries(roles.map((role) => [role, operator(role)])),
  setup,
  ...Object.fromEntries(keyScopes.map((scope) => [scope, key(scope)])),
};

/** Those of the routes that stand in the table, by method and path. */
async function routesOfApi(): Promise<readonly string[]> {
  const { services } = await openApp();
  const routes = createApp(services, noPages).routes.filter(
    ({ method, path }) => method !== 'ALL' && path.startsWith('/api/v1'),
  );
  return [...new Set(routes.map(({ method, path }) => doorKey(method, path)))];
}

function whoMay(door: Door): readonly string[] {
  return Object.keys(everybody).filter((name) => mayEnter(door, everybody[name]));
}

const all = Object.keys(everybody);
const people = ['reader', 'operator', 'admin'];
const reading = ['reader', 'operator', 'admin', 'profiles:read'];
const writing = ['operator', 'admin', 'profiles:write'];
const linking = ['operator', 'admin', 'links:write'];
const settingUp = ['operator', 'admin', 'setup'];

/** Written out once more, by hand: whoever opens a door has to say so twice. */
const expected: Readonly<Record<string, readonly string[]>> = {
  'GET /openapi.json': all,
  'GET /catalog': all,
  'GET /guides/:platform/:connector': all,
  'GET /session': all,
  'POST /session': all,
  'POST /session/microsoft': all,
  'DELETE /session': all,
  'GET /sessions': people,
  'DELETE /sessions': people,
  'DELETE /sessions/:id': people,
  'POST /checks': settingUp,
  'GET /checks/latest': settingUp,
  'POST /tenant-lookups': settingUp,
  'POST /sign-in-tests': settingUp,
  'GET /sign-in-tests/:id': settingUp,
  'POST /sign-in-tests/:id/redeem': settingUp,
  'POST /consent-requests': settingUp,
  'GET /consent-requests/:id': settingUp,
  'DELETE /consent-requests/:id': settingUp,
  'GET /profiles': reading,
  'POST /profiles': ['operator', 'admin', 'setup', 'profiles:write'],
  'GET /profiles/:id': reading,
  'PATCH /profiles/:id': ['operator', 'admin', 'setup', 'profiles:write'],
  'DELETE /profiles/:id': writing,
  'POST /profiles/:id/disable': writing,
  'POST /profiles/:id/enable': writing,
  'GET /profiles/:id/checks': reading,
  'POST /profiles/:id/checks': writing,
  'POST /profiles/:id/secret': writing,
  'POST /profiles/:id/secret/rollback': writing,
  'DELETE /profiles/:id/secret/previous': writing,
  'GET /profiles/:id/credentials': ['credentials:read'],
  'GET /profiles/:id/expiry.ics': reading,
  'GET /profiles/expiries.ics': reading,
  'GET /deleted-profiles': reading,
  'POST /deleted-profiles/:id/restore': writing,
  'DELETE /deleted-profiles/:id': ['admin'],
  'GET /setup-links': linking,
  'POST /setup-links': linking,
  'GET /setup-links/:id': linking,
  'DELETE /setup-links/:id': linking,
  'POST /setup-links/:id/reissue': linking,
  'POST /embed-tokens': linking,
  'POST /embed-sessions': all,
  'GET /setup': ['setup'],
  'PUT /setup/draft': ['setup'],
  'DELETE /setup': ['setup'],
  'POST /check-batches': writing,
  'GET /check-batches/latest': reading,
  'GET /check-batches/:id': reading,
  'DELETE /check-batches/:id': writing,
  'GET /audit-events': ['admin', 'audit:read'],
  'GET /api-keys': ['admin'],
  'POST /api-keys': ['admin'],
  'DELETE /api-keys/:id': ['admin'],
  'GET /webhooks': ['admin'],
  'POST /webhooks': ['admin'],
  'PATCH /webhooks/:id': ['admin'],
  'DELETE /webhooks/:id': ['admin'],
  'POST /webhooks/:id/secret': ['admin'],
  'POST /webhooks/:id/test': ['admin'],
  'GET /webhooks/:id/deliveries': ['admin'],
  'POST /webhooks/:id/deliveries/:deliveryId/replay': ['admin'],
};

const openWhenDone = ['GET /setup', 'DELETE /setup', 'POST /profiles'];

describe('the doors', () => {
  it('are those of all routes, and of no others', async () => {
    expect([...(await routesOfApi())].sort()).toEqual(Object.keys(doors).sort());
  });

  it.each(Object.entries(doors))('open for those who belong there: %s', (name, door) => {
    expect([...whoMay(door)].sort()).toEqual([...(expected[name] ?? [])].sort());
  });

  it('close behind whoever is done with a setup, but for what came of it', () => {
    const done: Actor = { ...setup, isDone: true };
    const left = Object.entries(doors).flatMap(([name, door]) =>
      door !== 'anybody' && mayEnter(door, done) ? [name] : [],
    );
    expect(left.sort()).toEqual([...openWhenDone].sort());
  });

  it('refuse whoever does not belong there, over HTTP', async () => {
    const { stranger, signIn } = await openApp();
    for (const [name, door] of Object.entries(doors)) {
      const [method = '', path = ''] = name.split(' ');
      const url = `/api/v1${path.replaceAll(/:id/g, randomUUID()).replaceAll(/:\w+/g, 'nothing')}`;
      const ask = method === 'GET' || method === 'DELETE' ? {} : { body: {} };
      const answer = await stranger().send(method, url, ask);
      expect(problemOf(answer) === 'not-signed-in', `${name}, nobody`).toBe(door !== 'anybody');
      for (const role of roles) {
        const caller = await signIn(role);
        const answered = await caller.send(method, url, ask);
        const isRefused = problemOf(answered) === 'not-allowed';
        expect(isRefused, `${name}, ${role}`).toBe(!mayEnter(door, operator(role)));
        expect(answered.status, `${name}, ${role}`).toBeLessThan(500);
      }
    }
  });
});

function problemOf({ status, text }: Answer): string | undefined {
  return status < 400 ? undefined : JSON.parse(text).code;
}
