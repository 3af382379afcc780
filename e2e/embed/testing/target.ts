import { expect } from '@playwright/test';
import { type Ask, type Caller, callerWith, cookieOf } from '../../process/testing/caller.ts';
import type { BuiltServer } from '../../testing/built-server.ts';

export type Answer = Awaited<ReturnType<Caller>>;

export type Made = { readonly token: string; readonly setupId: string };

/** A session in a frame. */
export type Framed = {
  readonly setupId: string;
  readonly sessionToken: string;
  send(path: string, ask?: Ask): Promise<Answer>;
};

/** A server, somebody who makes tokens there, and whoever attacks it. */
export type Target = {
  readonly url: string;
  /** An admin, signed in by a cookie. */
  asAdmin(path: string, ask?: Ask): Promise<Answer>;
  /** Nobody in particular. */
  asStranger(path: string, ask?: Ask): Promise<Answer>;
  /** A page, as an admin who is signed in is answered: its policy for frames, and its text. */
  pageForAdmin(path: string): Promise<{ readonly framers: string; readonly text: string }>;
  /** Asks for an embed token, with changes of what is usual. */
  askForToken(change?: Readonly<Record<string, unknown>>): Promise<Answer>;
  /** The same, when it is made. */
  makeToken(change?: Readonly<Record<string, unknown>>): Promise<Made>;
  /** Exchanges a token, as a frame does within a page of this origin. */
  exchange(token: string, origin?: string, headers?: Ask['headers']): Promise<Answer>;
  /** The same, when it is exchanged. */
  enter(token: string): Promise<Framed>;
};

/** The portal that is meant to show the wizard. */
export const goodOrigin = 'https://portal.example';

export const selection = {
  actions: ['microsoftoutlook_send_mail'],
  permissionType: 'delegated',
  strategy: 'documented',
  accountType: 'single',
  cloud: 'global',
};

const usual = {
  platform: 'stackone',
  connector: 'microsoftoutlook',
  selection,
  choice: 'fixed',
  origins: [goodOrigin],
  lifetimeMs: 60_000,
};

const setupHeader = 'scopewright-setup';

/** Signs in by the link that the server has printed. */
export async function openTarget({ url, signInLink }: BuiltServer): Promise<Target> {
  const stranger = callerWith({});
  const body = { token: new URL(signInLink()).hash.slice(1) };
  const signedIn = await stranger(url, 'session', { body });
  expect(signedIn.status).toBe(200);
  const cookie = cookieOf(signedIn);
  const admin = callerWith({ cookie });
  const askForToken: Target['askForToken'] = (change = {}) =>
    admin(url, 'embed-tokens', { body: { ...usual, ...change } });
  const exchange: Target['exchange'] = (token, origin = goodOrigin, headers = {}) =>
    stranger(url, 'embed-sessions', { body: { token, origin }, headers });
  return {
    url,
    asAdmin: (path, ask) => admin(url, path, ask),
    asStranger: (path, ask) => stranger(url, path, ask),
    pageForAdmin: async (path) => {
      const answer = await fetch(url + path, { headers: { cookie } });
      const policy = answer.headers.get('content-security-policy') ?? '';
      const [, framers = ''] = /frame-ancestors ([^;]+)/.exec(policy) ?? [];
      return { framers, text: await answer.text() };
    },
    askForToken,
    makeToken: async (change) => (await expectStatus(askForToken(change), 201)) as Made,
    exchange,
    enter: async (token) => {
      const { setupId, sessionToken } = await expectStatus(exchange(token), 201);
      const own = { [setupHeader]: setupId, authorization: `Bearer ${sessionToken}` };
      return { setupId, sessionToken, send: (path, ask) => callerWith(own)(url, path, ask) };
    },
  };
}

async function expectStatus(asking: Promise<Answer>, status: number) {
  const answer = await asking;
  expect(answer.status, answer.text).toBe(status);
  return answer.json;
}
