import { expect, it } from 'vitest';
import { problemOf } from './testing/caller.ts';
import { openApp } from './testing/open-app.ts';
import { profileInput } from './testing/requests.ts';
import { linkInput, linksPath } from './testing/setup-requests.ts';

const path = '/guides/scopewright/signin';

const chosen = {
  platform: 'scopewright',
  connector: 'signin',
  selection: { ...profileInput().selection, actions: ['signin_identity'] },
};
const { credentials } = profileInput();

it.each([
  ['/api/v1/checks', { ...chosen, credentials }],
  ['/api/v1/profiles', profileInput(chosen)],
  [linksPath, linkInput(chosen)],
])(
  'a guide to settings has no credentials to test, to keep or to ask for: %s',
  async (to, body) => {
    const app = await openApp();
    const caller = await app.signIn();
    const problem = problemOf(await caller.send('POST', to, { body }));
    expect(problem).toMatchObject({
      code: 'invalid-request',
      errors: [{ pointer: '/connector', code: 'no-credentials' }],
    });
    expect(app.simulator.requests).toEqual([]);
  },
);

it('as Markdown it names the address of this server and ends with its settings', async () => {
  const app = await openApp();
  const { text } = await app.stranger().send('GET', `${path}.md`);
  expect(text).toContain('`http://localhost/sign-in/microsoft`');
  expect(text).toContain('"value": "Scopewright.Operator"');
  expect(text).toContain(
    '```\nSIGN_IN_CLIENT_ID=<Application (client) ID>\nSIGN_IN_TENANT_ID=<Directory (tenant) ID>\n```',
  );
  expect(text).not.toMatch(/test the credentials|The test happens/);
});

it('its security review says that there is no secret, and not how one would be kept', async () => {
  const app = await openApp();
  const { status, text } = await app.stranger().send('GET', `${path}/review.md`);
  expect(status).toBe(200);
  expect(text).toContain('There is none. People sign in in their own browser');
  expect(text).not.toMatch(/JWE|delete the secret|test of the secret/);
});
