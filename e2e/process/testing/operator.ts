import { expect } from '@playwright/test';
import type { ServerProgram } from './server-program.ts';

const guide = { platform: 'stackone', connector: 'microsoftoutlook' };

const selection = {
  actions: ['microsoftoutlook_send_mail'],
  permissionType: 'delegated',
  strategy: 'documented',
  accountType: 'single',
  cloud: 'global',
};

type Credentials = {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly tenant: string;
};

export type Attempt = {
  readonly status: number | undefined;
  /** In seconds, when the server says when to come again. */
  readonly retryAfter: number | undefined;
};

/** Somebody who is signed in and uses the API. */
export type Operator = {
  /** Answers with the run. */
  test(credentials: Credentials): Promise<Record<string, unknown>>;
  /** Begins a test and resolves as soon as the server has taken it up. */
  beginTest(credentials: Credentials): Promise<Response>;
  /** Answers with the profile. */
  save(
    name: string,
    credentials: Credentials,
    checkRunId?: unknown,
  ): Promise<Record<string, unknown>>;
  /** Saves a draft and tells how that went: the status, or undefined when nobody answered. */
  trySave(name: string, credentials: Credentials, signal?: AbortSignal): Promise<Attempt>;
  /** Asks for another secret of a new profile; answers whether that was confirmed. */
  rotate(id: string, clientSecret: string): Promise<boolean>;
  profile(id: string): Promise<Record<string, unknown>>;
  /** The names of all profiles that a query finds, page by page. */
  find(query: string): Promise<readonly string[]>;
  /** Those of the first page, each as it tells of itself. */
  profiles(): Promise<readonly Record<string, unknown>[]>;
  /** Begins a batch of tests, and answers with its id. */
  testAll(profileIds: readonly unknown[]): Promise<string>;
  /** Has a server told of everything, and answers with what it is called and what it is signed with. */
  listen(url: string): Promise<{ readonly id: string; readonly secret: string }>;
  /** What one is told of, latest first. */
  deliveries(webhookId: string): Promise<readonly { id: string; status: string }[]>;
  /** Has one of those told again. */
  replay(webhookId: string, deliveryId: string): Promise<void>;
  /** Has an event sent that tells of nothing; answers with what came of it. */
  testWebhook(webhookId: string): Promise<Record<string, unknown>>;
  /** How far a batch is. */
  batch(id: string): Promise<Record<string, unknown>>;
  /** The same operator, once the server has another address. */
  at(url: string): Operator;
};

/** Signs in by the printed link. */
export async function signInTo(server: ServerProgram): Promise<Operator> {
  const { origin, hash } = new URL(server.signInLink());
  const answer = await fetch(`${origin}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token: hash.slice(1) }),
  });
  expect(answer.status).toBe(200);
  return operatorAt(origin, answer.headers.get('set-cookie')?.split(';', 1)[0] ?? '');
}

function operatorAt(url: string, cookie: string): Operator {
  const send = (path: string, body: unknown, init: RequestInit & { accept?: string } = {}) => {
    const { accept = 'application/json', ...rest } = init;
    return fetch(`${url}/api/v1/${path}`, {
      ...rest,
      method: 'POST',
      headers: { cookie, accept, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  };
  const testOf = (credentials: Credentials) => ({ ...guide, selection, credentials });
  return {
    test: async (credentials) => json(await send('checks', testOf(credentials)), 200),
    beginTest: (credentials) =>
      send('checks', testOf(credentials), { accept: 'text/event-stream' }),
    save: async (name, credentials, checkRunId) =>
      json(
        await send('profiles', {
          ...guide,
          name,
          credentials,
          checkRunId,
          selection,
        }),
        201,
      ),
    trySave: async (name, credentials, signal) => {
      const body = { ...guide, name, credentials, selection };
      const answer = await send('profiles', body, signal && { signal }).catch(() => undefined);
      await answer?.body?.cancel();
      const retryAfter = answer?.headers.get('retry-after');
      return { status: answer?.status, retryAfter: retryAfter ? Number(retryAfter) : undefined };
    },
    rotate: async (id, clientSecret) => {
      const answer = await fetch(`${url}/api/v1/profiles/${id}/secret`, {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/json', 'if-match': '"v1"' },
        body: JSON.stringify({ clientSecret, graceHours: 24 }),
      }).catch(() => undefined);
      const told: { rotated?: unknown } = (await answer?.json().catch(() => undefined)) ?? {};
      return told.rotated === true;
    },
    profile: async (id) =>
      json(await fetch(`${url}/api/v1/profiles/${id}`, { headers: { cookie } }), 200),
    find: async (query) => {
      const names: string[] = [];
      for (let after: unknown = ''; after !== null; ) {
        const more: string = after === '' ? '' : `&after=${String(after)}`;
        const answer = await fetch(`${url}/api/v1/profiles?${query}${more}`, {
          headers: { cookie },
        });
        const page = await json(answer, 200);
        const profiles = page['profiles'] as readonly { name: string }[];
        names.push(...profiles.map(({ name }) => name));
        after = page['next'];
      }
      return names;
    },
    profiles: async () => {
      const read = async (path: string) =>
        json(await fetch(`${url}/api/v1/profiles${path}`, { headers: { cookie } }), 200);
      const { profiles } = await read('');
      return Promise.all((profiles as { id: string }[]).map(({ id }) => read(`/${id}`)));
    },
    testAll: async (profileIds) =>
      String((await json(await send('check-batches', { profileIds }), 201))['id']),
    listen: async (to) => {
      const made = await json(await send('webhooks', { url: to, eventTypes: [] }), 201);
      const { webhook, signingSecret } = made as { webhook: { id: string }; signingSecret: string };
      return { id: webhook.id, secret: signingSecret };
    },
    deliveries: async (id) => {
      const path = `${url}/api/v1/webhooks/${id}/deliveries`;
      const page = await json(await fetch(path, { headers: { cookie } }), 200);
      return page['deliveries'] as { id: string; status: string }[];
    },
    replay: async (id, deliveryId) => {
      const answer = await send(`webhooks/${id}/deliveries/${deliveryId}/replay`, {});
      expect(answer.status).toBe(202);
    },
    testWebhook: async (id) => json(await send(`webhooks/${id}/test`, {}), 200),
    batch: async (id) =>
      json(await fetch(`${url}/api/v1/check-batches/${id}`, { headers: { cookie } }), 200),
    at: (elsewhere) => operatorAt(elsewhere, cookie),
  };
}

async function json(answer: Response, status: number): Promise<Record<string, unknown>> {
  expect(answer.status).toBe(status);
  return answer.json();
}
