import { expect, it } from 'vitest';
import { describeOnBothEngines, type OpenForTest } from '../db/testing/describe-on-both-engines.ts';
import { jsonOf, problemOf } from './testing/caller.ts';
import { createProfile, profileIn, profilesPath } from './testing/profile-requests.ts';
import { checkRequest, profileInput } from './testing/requests.ts';
import { hourMs, linkInput, openSetups, readSetup } from './testing/setup-requests.ts';

const setupPath = '/api/v1/setup';
const idempotent = { headers: { 'idempotency-key': 'save-1' } };

async function openDone(open: OpenForTest) {
  const app = await openSetups({
    database: await open(),
    returnOrigins: ['https://app.example'],
  });
  const begun = await app.begin({ returnUrl: 'https://app.example/done' });
  const ask = { ...idempotent, body: profileInput() };
  const first = await begun.admin.send('POST', profilesPath, ask);
  expect(first.status).toBe(201);
  return { ...app, ...begun, ask, first, profile: profileIn(first) };
}

describeOnBothEngines('whoever has saved a setup and has not heard of it', (open) => {
  it('is told what was saved and where to go on, for an hour', async () => {
    const { admin, clock, profile } = await openDone(open);
    const { name, tenant, clientId, scopes, status } = profile;
    const setup = await readSetup(admin);
    expect(setup).toMatchObject({
      returnUrl: 'https://app.example/done',
      draft: null,
      present: null,
      saved: { name, tenant, clientId, scopes, status },
    });
    clock.now += hourMs;
    expect(problemOf(await admin.send('GET', setupPath)).code).toBe('setup-over');
  });

  it('gets the kept answer for the same request, and makes nothing twice', async () => {
    const { admin, ask, first, operator } = await openDone(open);
    const again = await admin.send('POST', profilesPath, ask);
    expect([again.status, again.text]).toEqual([first.status, first.text]);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    const other = { ...ask, body: profileInput({ name: 'Other' }) };
    expect(problemOf(await admin.send('POST', profilesPath, other)).code).toBe(
      'idempotency-key-reused',
    );
    const list = jsonOf(await operator.send('GET', profilesPath));
    expect(list).toMatchObject({ profiles: [{ name: profileInput().name }] });
  });

  it('can do nothing else any more', async () => {
    const { admin, caller, path, profile, ...app } = await (async () => {
      const opened = await openDone(open);
      return { ...opened, caller: opened.admin.caller };
    })();
    const draft = {
      selection: linkInput().selection,
      doneSteps: [],
      name: '',
      clientId: '',
      tenant: '',
    };
    const headers = { 'if-match': profile.etag };
    const change = { headers, body: profileInput() };
    const own = `${profilesPath}/${profile.id}`;
    for (const [method, to, ask] of [
      ['POST', profilesPath, { body: profileInput({ name: 'Other' }) }],
      ['POST', profilesPath, { headers: { 'idempotency-key': 'x' }, body: profileInput() }],
      ['PATCH', own, change],
      ['GET', own, {}],
      ['POST', '/api/v1/checks', { body: checkRequest() }],
      ['PUT', `${setupPath}/draft`, { body: draft }],
      ['POST', '/api/v1/tenant-lookups', { body: { tenant: 'contoso.example', cloud: 'global' } }],
    ] as const) {
      expect(problemOf(await admin.send(method, to, ask)).code, `${method} ${to}`).toBe(
        'setup-over',
      );
    }
    expect((await caller.send('GET', path)).status).toBe(410);
    expect((await admin.send('DELETE', setupPath)).status).toBe(204);
    expect(problemOf(await admin.send('GET', setupPath)).code).toBe('setup-over');
    expect((await app.readLink(app.link.id)).status).toBe('used');
  });

  it('is told of a change as of a new profile, and of none that was deleted since', async () => {
    const { begin, operator } = await openSetups({ database: await open() });
    const profile = await createProfile(operator);
    const { admin } = await begin({ profileId: profile.id });
    const own = `${profilesPath}/${profile.id}`;
    const headers = { 'if-match': profile.etag };
    const changed = await admin.send('PATCH', own, { headers, body: profileInput() });
    expect(changed.status).toBe(200);
    expect((await readSetup(admin)).saved).toMatchObject({ name: profile.name });
    const version = { 'if-match': changed.headers.get('etag') ?? '' };
    await operator.send('DELETE', own, { headers: version });
    expect(problemOf(await admin.send('GET', setupPath)).code).toBe('setup-over');
  });
});
