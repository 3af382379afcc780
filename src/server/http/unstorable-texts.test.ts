import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { describeOnBothEngines, type OpenForTest } from '../db/testing/describe-on-both-engines.ts';
import { type Ask, jsonOf, problemOf } from './testing/caller.ts';
import { openApp } from './testing/open-app.ts';
import { profileInput } from './testing/requests.ts';
import { linkInput } from './testing/setup-requests.ts';

const cursor = (key: unknown) =>
  Buffer.from(JSON.stringify([key, randomUUID()])).toString('base64url');

const webhook = { url: 'https://hooks.example.com/', eventTypes: ['profile.created'] };

/** What the contract lets through in each place where a text is looked for, or kept. */
const paths: readonly (readonly [string, string])[] = [
  ['DELETE', '/sessions/%00'],
  ['DELETE', '/sessions/a%00b'],
  ['POST', `/webhooks/${randomUUID()}/deliveries/%00/replay`],
];

const queries: readonly string[] = [
  '/audit-events?actor=%00',
  '/audit-events?profile=%00',
  '/setup-links?profile=%00',
  '/profiles?q=a%00',
  `/profiles?sort=name&after=${cursor('\0')}`,
];

const bodies = (text: string): readonly (readonly [string, string, Ask])[] => [
  ['POST', '/setup-links', { body: linkInput({ reference: text }) }],
  ['POST', '/setup-links', { body: linkInput({ name: text }) }],
  ['POST', '/setup-links', { body: linkInput({ tenant: text }) }],
  ['POST', '/setup-links', { body: linkInput({ profileId: text }) }],
  ['POST', '/webhooks', { body: { ...webhook, url: `https://hooks.example.com/${text}` } }],
  ['POST', '/api-keys', { body: { name: text, scopes: ['profiles:read'] } }],
  ['POST', '/profiles', { body: profileInput({ name: text }) }],
  ['POST', '/profiles', { body: profileInput({ checkRunId: text }) }],
  ['POST', '/profiles', { body: profileInput({ redirectUri: `https://example.com/${text}` }) }],
  ['POST', '/check-batches', { body: { profileIds: [text] } }],
  ['PATCH', `/profiles/${randomUUID()}`, { body: { name: text }, headers: { 'if-match': '"v1"' } }],
];

describeOnBothEngines('a text that no database keeps as it is', (open) => {
  it.each(paths)('is the name of nothing: %s %s', async (method, path) => {
    const { admin } = await openFor(open);
    expect(problemOf(await admin.send(method, `/api/v1${path}`)).code).toBe('not-found');
  });

  it.each(queries)('is nothing to look for: %s', async (path) => {
    const { admin } = await openFor(open);
    expect(problemOf(await admin.send('GET', `/api/v1${path}`)).code).toBe('invalid-request');
  });

  it.each(['a\0b', 'a\ud800b', '\udc00'])('is not taken: %j', async (text) => {
    const { admin, clock, log } = await openFor(open);
    for (const [method, path, ask] of bodies(text)) {
      clock.now += 60_000;
      const { code } = problemOf(await admin.send(method, `/api/v1${path}`, ask));
      expect(code, `${method} ${path}`).toBe('invalid-request');
    }
    expect(log.filter((line) => line.includes('"level":50'))).toEqual([]);
  });

  it('is told apart from one with a character of two halves', async () => {
    const { admin } = await openFor(open);
    const body = linkInput({ reference: 'Contoso 🦄 \u{10ffff}' });
    const answer = await admin.send('POST', '/api/v1/setup-links', { body });
    expect(jsonOf(answer)).toMatchObject({ link: { reference: body.reference } });
  });
});

describeOnBothEngines('a version that no profile has', (open) => {
  it.each(['0', '2147483648', '3000000000', '999999999999999'])('is not v%s', async (version) => {
    const { admin } = await openFor(open);
    const made = await admin.send('POST', '/api/v1/profiles', { body: profileInput() });
    const path = made.headers.get('location') ?? '';
    const headers = { 'if-match': `"v${version}"` };
    const answer = await admin.send('DELETE', path, { headers });
    expect(problemOf(answer)).toMatchObject({ code: 'changed-meanwhile', status: 412 });
  });
});

async function openFor(open: OpenForTest) {
  const app = await openApp({ database: await open() });
  return { ...app, admin: await app.signIn('admin') };
}
