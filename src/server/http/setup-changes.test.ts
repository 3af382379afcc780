import { expect, it } from 'vitest';
import { CheckRun } from '#contract/checks.ts';
import { ProfileList } from '#contract/profiles.ts';
import { describeOnBothEngines } from '../db/testing/describe-on-both-engines.ts';
import { jsonOf, problemOf } from './testing/caller.ts';
import { dataOf } from './testing/page-data-of.ts';
import { createProfile, profileIn, profilesPath } from './testing/profile-requests.ts';
import { realPages } from './testing/real-pages.ts';
import { checkRequest, practice, profileInput } from './testing/requests.ts';
import {
  linkInput,
  linksPath,
  openSetups,
  readSetup,
  type SetupCaller,
} from './testing/setup-requests.ts';

const fewer = { ...linkInput().selection, actions: ['microsoftoutlook_send_mail'] };

async function test({ send }: SetupCaller, body: object = checkRequest()): Promise<CheckRun> {
  return CheckRun.parse(jsonOf(await send('POST', '/api/v1/checks', { body })));
}

const save = ({ send }: SetupCaller, change = {}) =>
  send('POST', profilesPath, { body: profileInput(change) });

describeOnBothEngines('a setup that changes a profile', (open) => {
  async function openChange() {
    const app = await openSetups({ database: await open(), web: await realPages() });
    const profile = await createProfile(app.operator, { selection: fewer });
    const begun = await app.begin({ profileId: profile.id, name: profile.name });
    const path = `${profilesPath}/${profile.id}`;
    const change = (part: object = {}, etag = profile.etag) =>
      begun.admin.send('PATCH', path, {
        headers: { 'if-match': etag },
        body: profileInput({ credentials: { ...practice('granted'), clientSecret: '' }, ...part }),
      });
    const secretOf = async (id: string) => {
      const record = await app.services.profiles.find(id);
      const binding = { profileId: id, purpose: 'client-secret' } as const;
      return (await app.services.sealing.open(record?.secretSealed ?? '', binding)).reveal();
    };
    return { ...app, ...begun, profile, change, secretOf };
  }

  it('is told what the profile has now, and never the secret', async () => {
    const { admin, profile } = await openChange();
    const { id, etag, name, clientId, tenant, secretHint, redirectUri, scopes } = profile;
    expect((await readSetup(admin)).present).toEqual({
      profileId: id,
      etag,
      name,
      clientId,
      tenant,
      secretHint,
      secretEndsAt: profile.secretEndsAt,
      redirectUri,
      selection: fewer,
      scopes,
    });
  });

  it('tests and saves with the present secret, without knowing it', async () => {
    const { admin, change, profile, readLink, link } = await openChange();
    const kept = { ...practice('granted'), clientSecret: '' };
    const run = await test(admin, checkRequest(kept));
    expect(run.verdict).toBe('warning');
    const answer = await change({ checkRunId: run.id });
    expect(profileIn(answer)).toMatchObject({
      id: profile.id,
      actions: expect.arrayContaining(['microsoftoutlook_list_messages']),
      status: 'connected',
      secretHint: profile.secretHint,
    });
    expect(await readLink(link.id)).toMatchObject({ status: 'used', profileId: profile.id });
    expect(problemOf(await change()).code).toBe('setup-over');
  });

  it('leaves one profile, with all that is known of the secret that stayed', async () => {
    const { admin, change, operator, profile, secretOf, ...app } = await openChange();
    const before = await secretOf(profile.id);
    const end = { secret_ends_at: 1_900_000_000_000, secret_ends_from: 'entered' };
    await app.db.updateTable('profiles').set(end).execute();
    app.clock.now += 60_000;
    const run = await test(admin, checkRequest({ ...practice('granted'), clientSecret: '' }));
    const changed = profileIn(await change({ checkRunId: run.id, name: 'Renamed' }));
    expect(changed).toMatchObject({
      id: profile.id,
      name: 'Renamed',
      secretSetAt: profile.secretSetAt,
      secretEndsAt: end.secret_ends_at,
    });
    const { profiles } = ProfileList.parse(jsonOf(await operator.send('GET', profilesPath)));
    expect(profiles.map(({ id }) => id)).toEqual([profile.id]);
    expect(await secretOf(profile.id)).toBe(before);
    const history = await operator.send('GET', `${profilesPath}/${profile.id}/checks`);
    expect(jsonOf(history)).toMatchObject({ checks: [{ run: { id: run.id }, madeBy: 'setup' }] });
    const events = await app.db.selectFrom('outbox_events').selectAll().orderBy('id').execute();
    expect(events.map(({ type, profile_id: id }) => [type, id])).toEqual([
      ['profile.created', profile.id],
      ['link.opened', profile.id],
      ['link.completed', profile.id],
    ]);
  });

  it('puts a new secret in the place of the present one, once it was tested itself', async () => {
    const { admin, change, clock, db, profile, secretOf } = await openChange();
    const present = { ...practice('granted'), clientSecret: 'another~present~secret' };
    await db.updateTable('profiles').set({ secret_set_at: 1 }).execute();
    const untested = await test(admin, checkRequest({ ...present, clientSecret: '' }));
    clock.now += 60_000;
    const wrong = await change({ credentials: present, checkRunId: untested.id });
    expect(problemOf(wrong).code).toBe('check-run-unusable');
    const changed = profileIn(await change({ credentials: present }));
    expect(changed).toMatchObject({ id: profile.id, secretSetAt: clock.now, status: 'draft' });
    expect(await secretOf(profile.id)).toBe(present.clientSecret);
    const events = await db.selectFrom('outbox_events').select('type').execute();
    expect(events.map(({ type }) => type)).toContain('profile.secret_rotated');
  });

  it('shows of the guide what is missing, and to a new secret where the present one ends', async () => {
    const { admin, clock, db } = await openChange();
    const shown = async () => {
      const at = `/guides/stackone/microsoftoutlook?setup=${admin.linkId}`;
      const { guide } = dataOf((await admin.caller.send('GET', at)).text);
      return guide?.sections.flatMap(({ steps }) => steps.map(({ id }) => id));
    };
    const missing = ['sign-in', 'open-permissions', 'mail-permissions', 'settings-permissions'];
    expect(await shown()).toEqual([...missing, 'offline-access', 'consent', 'test-and-save']);
    const soon = { secret_ends_at: clock.now + 1_000, secret_ends_from: 'entered' };
    await db.updateTable('profiles').set(soon).execute();
    expect(await shown()).toContain('new-secret');
  });

  it.each([
    ['another app', { clientId: practice('disabled-app').clientId }],
    ['another tenant', { tenant: '11111111-2222-3333-4444-555555555555' }],
  ])('needs a new secret for %s', async (_, other) => {
    const { admin, change } = await openChange();
    const credentials = { ...practice('granted'), clientSecret: '', ...other };
    const pointers = problemOf(await change({ credentials })).errors?.map(({ pointer }) => pointer);
    expect(pointers).toContain('/credentials/clientSecret');
    const run = await test(admin, checkRequest(credentials));
    expect(run.results[0]?.verdict).toBe('failed');
  });

  it('sends the present secret to no other cloud', async () => {
    const { begin, operator } = await openSetups({ database: await open() });
    const { id } = await createProfile(operator);
    const { admin } = await begin({ profileId: id, choice: 'free' });
    const selection = { ...linkInput().selection, cloud: 'usgov' as const };
    const body = { ...checkRequest({ ...practice('granted'), clientSecret: '' }), selection };
    const answer = await admin.send('POST', '/api/v1/checks', { body });
    const run = CheckRun.parse(jsonOf(answer));
    expect(run.results[0]).toMatchObject({ id: 'format', verdict: 'failed' });
  });

  it('changes that profile, makes no other, and not over somebody’s head', async () => {
    const { admin, change, operator, profile } = await openChange();
    const other = await createProfile(operator, { name: 'Other' });
    const headers = { 'if-match': other.etag };
    const path = `${profilesPath}/${other.id}`;
    const ofOther = await admin.send('PATCH', path, { headers, body: profileInput() });
    expect(problemOf(ofOther).code).toBe('not-found');
    expect(problemOf(await save(admin, { name: 'Third' })).code).toBe('not-allowed');
    const late = problemOf(await change({}, '"v9"'));
    expect(late).toMatchObject({ code: 'changed-meanwhile', current: { id: profile.id } });
    expect(problemOf(await change({ name: 'Other' })).current).toBeUndefined();
    expect((await change()).status).toBe(200);
  });

  it('is over when the profile is deleted, as operators see, and is not reissued', async () => {
    const { admin, change, link, operator, path, profile, readLink, stranger } = await openChange();
    const headers = { 'if-match': profile.etag };
    await operator.send('DELETE', `${profilesPath}/${profile.id}`, { headers });
    expect(problemOf(await admin.send('GET', '/api/v1/setup')).code).toBe('setup-over');
    expect(problemOf(await change()).code).toBe('setup-over');
    expect((await stranger().send('GET', path)).status).toBe(410);
    expect(await readLink(link.id)).toMatchObject({ status: 'revoked', profileId: profile.id });
    const again = await operator.send('POST', `${linksPath}/${link.id}/reissue`);
    expect(problemOf(again).code).toBe('link-unusable');
  });
});
