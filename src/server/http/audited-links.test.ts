import { describe, expect, it } from 'vitest';
import type { AuditEvent } from '#contract/audit-events.ts';
import { auditTrail } from './testing/audit-requests.ts';
import { problemOf } from './testing/caller.ts';
import type { OpenApp } from './testing/open-app.ts';
import { createProfile, profileIn, profilesPath } from './testing/profile-requests.ts';
import { profileInput } from './testing/requests.ts';
import { atSetup, linksPath, madeIn, openSetups } from './testing/setup-requests.ts';

const olga = { kind: 'operator', id: 'operator-operator', name: 'Olga, operator' };
const remoteAddress = '203.0.113.9';
const guide = { platform: 'stackone', connector: 'microsoftoutlook' };

/** What was done with links, and by them. */
async function trailOf(app: OpenApp, prefix = 'link.'): Promise<readonly AuditEvent[]> {
  return (await auditTrail(app)).filter(({ action }) => action.startsWith(prefix));
}

describe('the audit log has of a setup link', () => {
  it('who made it, took it back, and made it anew, and until when it leads anywhere', async () => {
    const app = await openSetups();
    const { link, path } = await app.make({ name: 'Contoso mail', tenant: 'contoso.example' });
    const address = `${linksPath}/${link.id}`;
    await app.operator.send('DELETE', address);
    await app.operator.send('DELETE', address);
    app.clock.now += 1_000;
    const anew = madeIn(await app.operator.send('POST', `${address}/reissue`));
    const common = {
      id: expect.any(String),
      actor: olga,
      address: '127.0.0.1',
      outcome: 'done',
      profileId: null,
      subject: 'Contoso mail',
    };
    const data = { link: link.id, ...guide };
    const { now: at } = app.clock;
    const trail = await trailOf(app);
    expect(trail).toEqual([
      {
        ...common,
        action: 'link.created',
        at: at - 1_000,
        data: { ...data, expiresAt: link.expiresAt },
      },
      { ...common, action: 'link.revoked', at: at - 1_000, data },
      { ...common, action: 'link.reissued', at, data: { ...data, expiresAt: anew.link.expiresAt } },
    ]);
    for (const hidden of [path, anew.path]) {
      expect(JSON.stringify(trail)).not.toContain(hidden.split('/').at(-1));
    }
  });

  it('that a program made it, under whose name, and for which profile', async () => {
    const app = await openSetups();
    const by = { id: 'operator-admin', name: 'Olga' };
    const input = { name: 'Backend', scopes: ['links:write' as const, 'profiles:write' as const] };
    const { key, apiKey } = await app.services.apiKeys.create(input, by);
    const headers = { authorization: `Bearer ${key}` };
    const { id } = await createProfile(app.operator);
    const { platform, connector, selection } = profileInput();
    const body = {
      ...{ platform, connector, selection, profileId: id },
      ...{ choice: 'fixed', lifetimeMs: 3_600_000, reference: 'customer-42' },
    };
    const answer = await app.stranger().send('POST', linksPath, { body, headers });
    const { link } = madeIn(answer);
    expect(await trailOf(app)).toMatchObject([
      {
        actor: { kind: 'api-key', id: apiKey.id, name: 'Backend' },
        subject: 'customer-42',
        profileId: id,
        data: { link: link.id },
      },
    ]);
  });

  it('who opened it first, from where, and nobody who did so after them', async () => {
    const app = await openSetups();
    const { link, path } = await app.make({ name: 'Contoso mail' });
    const open = async (remoteAddress: string) => {
      const admin = app.stranger();
      await admin.send('GET', path, { remoteAddress });
      return atSetup(admin, link.id);
    };
    await app.stranger().send('HEAD', path, { remoteAddress: '203.0.113.1' });
    await open('203.0.113.2');
    for (const address of [remoteAddress, '203.0.113.3']) {
      await (await open(address)).send('GET', '/api/v1/setup', { remoteAddress: address });
    }
    expect(await trailOf(app, 'link.opened')).toMatchObject([
      {
        actor: { kind: 'setup', id: link.id, name: 'Contoso mail' },
        address: remoteAddress,
        outcome: 'done',
        subject: 'Contoso mail',
        data: { link: link.id, ...guide },
      },
    ]);
  });

  it('that somebody saved by it, beside what was saved', async () => {
    const app = await openSetups();
    const { link, admin } = await app.begin({ name: 'Contoso mail' });
    const answer = await admin.send('POST', profilesPath, { body: profileInput() });
    const { id } = profileIn(answer);
    const setup = { kind: 'setup', id: link.id, name: 'Contoso mail' };
    expect((await auditTrail(app)).slice(-2)).toMatchObject([
      { action: 'profile.created', actor: setup, profileId: id, subject: 'Contoso mail' },
      { action: 'link.completed', actor: setup, profileId: id, data: { link: link.id, ...guide } },
    ]);
    expect(JSON.stringify(await auditTrail(app))).not.toContain(
      profileInput().credentials.clientSecret.slice(3),
    );
  });

  it('nothing of a save that was refused', async () => {
    const app = await openSetups();
    await createProfile(app.operator);
    const { admin } = await app.begin();
    const answer = await admin.send('POST', profilesPath, { body: profileInput() });
    expect(problemOf(answer).code).toBe('name-taken');
    expect(await trailOf(app, 'link.completed')).toEqual([]);
  });

  it('that a new one was asked for, once, and again when that one is over too', async () => {
    const app = await openSetups();
    const { link, path } = await app.make({ tenant: 'contoso.example' });
    app.clock.now = link.expiresAt;
    for (let times = 0; times < 3; times += 1) {
      await app.stranger().send('POST', path, { remoteAddress });
    }
    const asked = {
      actor: { kind: 'setup', id: link.id, name: 'contoso.example' },
      address: remoteAddress,
      subject: null,
      data: { link: link.id, ...guide },
    };
    expect(await trailOf(app, 'link.renewal_asked')).toMatchObject([asked]);
    const operator = await app.signIn('operator');
    const anew = await operator.send('POST', `${linksPath}/${link.id}/reissue`);
    app.clock.now = madeIn(anew).link.expiresAt;
    await app.stranger().send('POST', madeIn(anew).path, { remoteAddress });
    expect(await trailOf(app, 'link.renewal_asked')).toMatchObject([asked, asked]);
  });

  it('who came by one that is over, and who guessed', async () => {
    const app = await openSetups();
    const { link, path } = await app.make({ name: 'Contoso mail' });
    await app.operator.send('DELETE', `${linksPath}/${link.id}`);
    await app.stranger().send('GET', path, { remoteAddress });
    const guess = '/setup/guessed-by-somebody';
    await app.stranger().send('GET', guess, { remoteAddress });
    await app.stranger().send('POST', guess, { remoteAddress });
    const nobody = {
      actor: { kind: 'unknown', id: '', name: '' },
      address: remoteAddress,
      outcome: 'refused',
      subject: null,
      data: { end: 'unknown' },
    };
    const trail = await trailOf(app, 'link.opened');
    expect(trail).toMatchObject([
      {
        actor: { kind: 'setup', id: link.id },
        outcome: 'refused',
        subject: 'Contoso mail',
        data: { link: link.id, ...guide, end: 'revoked' },
      },
      nobody,
      nobody,
    ]);
    expect(JSON.stringify(trail)).not.toContain('guessed');
  });

  it('no more guesses than say what there is to say', async () => {
    const app = await openSetups();
    for (let times = 0; times < 25; times += 1) {
      await app.stranger().send('GET', `/setup/${times}`, { remoteAddress });
    }
    expect(await trailOf(app)).toHaveLength(20);
  });
});

describe('without the audit log no setup link', () => {
  it('is made, taken back, made anew, opened, used up, or asked for anew', async () => {
    const app = await openSetups();
    const { db, operator } = app;
    const { admin } = await app.begin({ name: 'Begun' });
    const { link, path } = await app.make({ name: 'Unopened' });
    const unopened = app.stranger();
    await unopened.send('GET', path);
    const over = await app.make({ name: 'Over', lifetimeMs: 3_600_000 });
    app.clock.now = over.link.expiresAt;
    await db.schema.dropTable('audit_events').execute();
    const tables = ['setup_links', 'setup_sessions', 'profiles', 'outbox_events'] as const;
    const everything = () =>
      Promise.all(tables.map((name) => db.selectFrom(name).selectAll().orderBy('id').execute()));
    const before = await everything();
    const own = `${linksPath}/${link.id}`;
    const { platform, connector, selection } = profileInput();
    const input = { platform, connector, selection, choice: 'fixed', lifetimeMs: 3_600_000 };
    const answers = [
      await operator.send('POST', linksPath, { body: input }),
      await operator.send('DELETE', own),
      await operator.send('POST', `${own}/reissue`),
      await atSetup(unopened, link.id).send('GET', '/api/v1/setup'),
      await app.stranger().send('POST', over.path),
      await admin.send('POST', profilesPath, { body: profileInput() }),
    ];
    expect(answers.map(({ status }) => status)).toEqual(new Array(6).fill(500));
    const seen = (rows: unknown) =>
      JSON.stringify(rows, (key, value) => (key === 'last_seen_at' ? undefined : value));
    expect(seen(await everything())).toBe(seen(before));
  });
});
