import { describe, expect, it } from 'vitest';
import { CheckRun } from '#contract/checks.ts';
import { setupHeader } from '#contract/setup-header.ts';
import type { SetupDraft } from '#contract/setup-links.ts';
import { jsonOf, problemOf } from './testing/caller.ts';
import { createProfile, profileIn, profilesPath } from './testing/profile-requests.ts';
import { checkRequest, practice, profileInput } from './testing/requests.ts';
import {
  atSetup,
  linkInput,
  linksPath,
  openSetups,
  readSetup,
  type SetupCaller,
} from './testing/setup-requests.ts';

const nobody = '00000000-0000-4000-8000-000000000000';
const setupPath = '/api/v1/setup';

const draft: SetupDraft = {
  selection: { ...profileInput().selection, actions: ['microsoftoutlook_send_mail'] },
  doneSteps: ['register'],
  name: 'Contoso',
  clientId: practice('granted').clientId,
  tenant: practice('granted').tenant,
};

const fewer = { ...linkInput().selection, actions: ['microsoftoutlook_send_mail'] };

async function test({ send }: SetupCaller, body: object = checkRequest()): Promise<CheckRun> {
  return CheckRun.parse(jsonOf(await send('POST', '/api/v1/checks', { body })));
}

const save = ({ send }: SetupCaller, change = {}) =>
  send('POST', profilesPath, { body: profileInput(change) });

describe('a setup session', () => {
  it('tests and saves the setup, once, and the operator sees how far it is', async () => {
    const { begin, clock, db, operator, readLink } = await openSetups();
    const { link, admin } = await begin({ reference: 'customer-42' });
    const { now: opened } = clock;
    clock.now += 1_000;
    await admin.send('PUT', `${setupPath}/draft`, { body: draft });
    clock.now += 1_000;
    const run = await test(admin);
    expect(run.verdict).toBe('warning');
    clock.now += 1_000;
    const answer = await save(admin, { checkRunId: run.id });
    expect(answer.status).toBe(201);
    const profile = profileIn(answer);
    expect(profile).toMatchObject({ status: 'connected', lastCheck: { id: run.id } });
    const history = await operator.send('GET', `${profilesPath}/${profile.id}/checks`);
    expect(jsonOf(history)).toMatchObject({ checks: [{ run: { id: run.id }, madeBy: 'setup' }] });
    expect(await readLink(link.id)).toMatchObject({
      status: 'used',
      profileId: profile.id,
      progress: { opened, steps: opened + 1_000, tested: opened + 2_000, saved: clock.now },
    });
    const events = await db.selectFrom('outbox_events').selectAll().orderBy('id').execute();
    expect(events.map(({ type }) => type)).toEqual([
      'link.opened',
      'profile.created',
      'link.completed',
    ]);
    for (const { data } of events) expect(JSON.parse(data).reference).toBe('customer-42');
    const own = `${profilesPath}/${profile.id}`;
    expect(problemOf(await admin.send('GET', own)).code).toBe('setup-over');
    expect(problemOf(await save(admin, { name: 'Second' })).code).toBe('setup-over');
  });

  it('does not count a test after which nothing works', async () => {
    const { begin, readLink } = await openSetups();
    const { link, admin } = await begin();
    expect((await test(admin, checkRequest(practice('wrong-secret')))).verdict).toBe('failed');
    expect((await readLink(link.id)).progress['tested']).toBeNull();
  });

  it('tells what is to be set up, and nothing of the platform’s own', async () => {
    const { begin } = await openSetups();
    const asked = { name: 'Contoso mail', tenant: 'contoso.example', choice: 'free' as const };
    const { link, admin } = await begin({ ...asked, reference: 'customer-42' });
    const { platform, connector } = linkInput();
    expect(await readSetup(admin)).toEqual({
      ...asked,
      id: link.id,
      platform,
      connector,
      selection: link.selection,
      askedBy: 'Olga, operator',
      returnUrl: null,
      expiresAt: link.expiresAt,
      draft: null,
      present: null,
      saved: null,
    });
  });

  it('names whoever is said to ask, in place of whoever made the link', async () => {
    const { begin } = await openSetups();
    const { admin } = await begin({ askedBy: 'Acme Integrations' });
    expect((await readSetup(admin)).askedBy).toBe('Acme Integrations');
  });

  it('keeps a draft for another machine, and never what may be the secret', async () => {
    const { begin, db, stranger } = await openSetups();
    const { path, admin, link } = await begin();
    const answer = await admin.send('PUT', `${setupPath}/draft`, { body: draft });
    expect([answer.status, answer.text]).toEqual([204, '']);
    const elsewhere = stranger();
    await elsewhere.send('GET', path);
    expect((await readSetup(atSetup(elsewhere, link.id))).draft).toEqual(draft);
    const { clientSecret } = practice('granted');
    const strange = { ...draft, clientId: clientSecret, tenant: clientSecret };
    await admin.send('PUT', `${setupPath}/draft`, { body: strange });
    expect((await readSetup(admin)).draft).toEqual({ ...draft, clientId: '', tenant: '' });
    const body = { ...draft, clientSecret };
    const refused = await admin.send('PUT', `${setupPath}/draft`, { body });
    expect(problemOf(refused).code).toBe('invalid-request');
    const rows = await db.selectFrom('setup_links').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(clientSecret.slice(3));
  });

  it('ends in one browser when somebody leaves, and can be begun again', async () => {
    const { begin } = await openSetups();
    const { link, path, admin } = await begin();
    const answer = await admin.send('DELETE', setupPath);
    expect([answer.status, admin.caller.cookies.size]).toEqual([204, 0]);
    expect(problemOf(await admin.send('GET', setupPath)).code).toBe('setup-over');
    await admin.caller.send('GET', path);
    expect((await readSetup(admin)).id).toBe(link.id);
  });

  it('is refused what changes anything when another site asks', async () => {
    const { begin } = await openSetups();
    const { admin } = await begin();
    const headers = { 'sec-fetch-site': 'cross-site' };
    for (const method of ['PUT', 'DELETE'] as const) {
      const path = method === 'PUT' ? `${setupPath}/draft` : setupPath;
      const answer = await admin.send(method, path, { headers, body: draft });
      expect(problemOf(answer).code).toBe('cross-site');
    }
  });

  it.each([
    ['is revoked', 'revoke'],
    ['is over', 'expire'],
  ])('is at its end when the link %s', async (_, end) => {
    const { begin, clock, operator, services } = await openSetups();
    const { link, admin } = await begin();
    if (end === 'revoke') await operator.send('DELETE', `${linksPath}/${link.id}`);
    else clock.now = link.expiresAt;
    const asks = [
      await admin.send('GET', setupPath),
      await admin.send('PUT', `${setupPath}/draft`, { body: draft }),
      await admin.send('POST', '/api/v1/checks', { body: checkRequest() }),
      await save(admin),
    ];
    for (const answer of asks) expect(problemOf(answer).code).toBe('setup-over');
    expect((await services.profiles.list({ limit: 1 })).profiles).toEqual([]);
  });
});

describe('what a setup session may not do', () => {
  it('is to test, ask for, or save another guide, or another selection than the fixed one', async () => {
    const { begin } = await openSetups();
    const { admin } = await begin();
    const { clientId, tenant } = practice('granted');
    const app = { clientId, tenant, leadsBack: false };
    const other = { ...linkInput().selection, actions: [] };
    for (const change of [
      { connector: 'microsoftentraid', selection: other },
      { selection: fewer },
    ]) {
      const { leadsBack: _, ...visited } = app;
      const { platform, connector, selection } = { ...linkInput(), ...change };
      const chosen = { platform, connector, selection };
      const asks = [
        await admin.send('POST', '/api/v1/checks', { body: { ...checkRequest(), ...change } }),
        await admin.send('POST', '/api/v1/sign-in-tests', { body: { ...chosen, ...visited } }),
        await admin.send('POST', '/api/v1/consent-requests', { body: { ...chosen, ...app } }),
        await save(admin, change),
      ];
      for (const answer of asks) expect(problemOf(answer).code).toBe('not-allowed');
    }
    expect((await save(admin)).status).toBe(201);
  });

  it('is not to choose, where that is left to the administrator', async () => {
    const { begin } = await openSetups();
    const { admin } = await begin({ choice: 'free' });
    expect(profileIn(await save(admin, { selection: fewer })).actions).toEqual(fewer.actions);
  });

  it('is to know or change any profile, also where it knows the name or the id', async () => {
    const { begin, operator } = await openSetups();
    const profile = await createProfile(operator);
    const { admin } = await begin();
    const path = `${profilesPath}/${profile.id}`;
    const headers = { 'if-match': profile.etag };
    for (const [method, at] of [
      ['GET', profilesPath],
      ['GET', path],
      ['DELETE', path],
      ['POST', `${path}/checks`],
      ['GET', linksPath],
    ] as const) {
      expect(problemOf(await admin.send(method, at, { headers })).code).toBe('not-allowed');
    }
    const whole = await admin.send('PATCH', path, { headers, body: profileInput() });
    expect(problemOf(whole).code).toBe('not-found');
    const part = await admin.send('PATCH', path, { headers, body: { name: 'Mine' } });
    expect(problemOf(part).code).toBe('not-allowed');
    const taken = problemOf(await save(admin));
    expect([taken.code, taken.current]).toEqual(['name-taken', undefined]);
    expect((await save(admin, { name: 'Other' })).status).toBe(201);
  });

  it('is to save on and on', async () => {
    const { begin, operator } = await openSetups();
    await createProfile(operator);
    const { admin } = await begin();
    for (let index = 0; index < 20; index += 1) {
      expect(problemOf(await save(admin)).code).toBe('name-taken');
    }
    expect(problemOf(await save(admin)).code).toBe('rate-limited');
  });

  it('is to use a test of somebody else', async () => {
    const { begin, operator } = await openSetups();
    const [one, other] = [await begin(), await begin()];
    const body = checkRequest();
    const ofOperator = await operator.send('POST', '/api/v1/checks', { body });
    const runs = [CheckRun.parse(jsonOf(ofOperator)), await test(other.admin)];
    for (const { id } of runs) {
      const answer = await save(one.admin, { checkRunId: id });
      expect(problemOf(answer).code).toBe('check-run-unusable');
    }
  });
});

describe('one browser', () => {
  it('is an operator’s and a setup’s, as each request says', async () => {
    const { make, operator } = await openSetups();
    const { link, path } = await make();
    await operator.send('GET', path);
    expect(operator.cookies.size).toBe(2);
    const admin = atSetup(operator, link.id);
    expect((await operator.send('GET', profilesPath)).status).toBe(200);
    expect(problemOf(await admin.send('GET', profilesPath)).code).toBe('not-allowed');
    expect(problemOf(await operator.send('GET', setupPath)).code).toBe('not-allowed');
    expect((await readSetup(admin)).id).toBe(link.id);
    await save(admin);
    expect((await operator.send('GET', profilesPath)).status).toBe(200);
  });

  it('has two setups at once, and each is about its own link', async () => {
    const { make, stranger } = await openSetups();
    const browser = stranger();
    const links = [await make({ name: 'One' }), await make({ name: 'Other' })];
    for (const { path } of links) await browser.send('GET', path);
    const [one, other] = links.map(({ link }) => atSetup(browser, link.id));
    if (one === undefined || other === undefined) throw new Error('two links are two');
    expect((await readSetup(one)).name).toBe('One');
    expect((await readSetup(other)).name).toBe('Other');
    await save(one);
    expect(problemOf(await save(one)).code).toBe('setup-over');
    expect((await readSetup(other)).name).toBe('Other');
  });

  it('is nobody’s with the id of a link, and with the cookie of another', async () => {
    const { begin, make, stranger } = await openSetups();
    const [mine, other] = [await begin(), await make()];
    const [token = ''] = mine.admin.caller.cookies.values();
    const ask = async (id: string, cookie: string) => {
      const headers = { [setupHeader]: id, ...(cookie !== '' && { cookie }) };
      const answer = await stranger().send('GET', setupPath, { headers });
      return answer.status === 200 ? 'in' : problemOf(answer).code;
    };
    const named = (id: string) => `scopewright-setup-${id}=${token}`;
    expect(await ask(mine.link.id, named(mine.link.id))).toBe('in');
    for (const [id, cookie] of [
      [mine.link.id, ''],
      [other.link.id, named(other.link.id)],
      [other.link.id, named(mine.link.id)],
      [nobody, named(nobody)],
      ['', `scopewright-setup-=${token}`],
      ['x; y', named(mine.link.id)],
    ] as const) {
      expect(await ask(id, cookie)).toBe('setup-over');
    }
  });
});

describe('neither an answer nor the log shows', () => {
  it('the token of a link but once, and that of a session but to its browser', async () => {
    const { admin, answers, log, link, path, ...app } = await (async () => {
      const opened = await openSetups();
      return { ...opened, ...(await opened.begin()) };
    })();
    const token = path.split('/').at(-1) ?? '';
    const [session = ''] = admin.caller.cookies.values();
    await admin.caller.send('GET', `${path}/`);
    await app.stranger().send('POST', path);
    await readSetup(admin);
    await app.operator.send('GET', `${linksPath}/${link.id}`);
    await app.operator.send('GET', linksPath);
    await save(admin);
    await app.stranger().send('GET', path);
    await app.stranger().send('POST', path);
    await app.loseDatabase();
    await app.stranger().send('GET', path);
    const told = (text: string) => answers.filter((answer) => answer.includes(text));
    expect(told(token)).toHaveLength(1);
    expect(told(token)[0]?.slice(0, 3)).toBe('201');
    expect(told(session)).toHaveLength(1);
    expect(log.join('\n')).toContain('/setup/:token');
    for (const secret of [token, session]) expect(log.join('\n')).not.toContain(secret);
  });
});
