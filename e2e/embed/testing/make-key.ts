import { expect } from '@playwright/test';
import { callerWith, cookieOf } from '../../process/testing/caller.ts';
import type { BuiltServer } from '../../testing/built-server.ts';
import { until } from '../../testing/until.ts';

/** An API key for a portal, made by an admin who signs in by the latest link. */
export async function makeKey(server: BuiltServer): Promise<string> {
  const link = server.signInLink();
  const signedIn = await callerWith({})(server.url, 'session', {
    body: { token: new URL(link).hash.slice(1) },
  });
  await until('the next sign-in link', () => server.signInLink() !== link);
  const made = await callerWith({ cookie: cookieOf(signedIn) })(server.url, 'api-keys', {
    body: { name: 'Portal', scopes: ['links:write'] },
  });
  expect(made.status, made.text).toBe(201);
  return made.json.key;
}
