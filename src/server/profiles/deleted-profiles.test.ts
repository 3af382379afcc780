import { expect, it } from 'vitest';
import { recoverableMs } from '#contract/deleted-profiles.ts';
import { Secret } from '#domain/credentials/secret.ts';
import { describeOnBothEngines } from '../db/testing/describe-on-both-engines.ts';
import { parseEncryptionKeys } from './encryption-keys.ts';
import { ChangedMeanwhileError, NameTakenError, ProfileNotFoundError } from './profile-errors.ts';
import { createProfiles } from './profile-repository.ts';
import { countSealed, reseal } from './reseal.ts';
import { createSealing } from './sealing.ts';
import {
  checkRunForTest,
  contentForTest,
  keyForTest,
  startProfiles,
} from './testing/profiles-for-test.ts';

describeOnBothEngines('a deleted profile', (open) => {
  async function startDeleted(names: readonly string[] = ['Contoso mail']) {
    const started = startProfiles(await open());
    const ids: string[] = [];
    for (const name of names) {
      const { id } = await started.profiles.create(contentForTest({ name }));
      ids.push(id);
      started.clock.now += 1_000;
      await started.profiles.remove(id, 1);
    }
    const [id = ''] = ids;
    return { ...started, id, ids };
  }

  it('is not there for anything that speaks of profiles', async () => {
    const { checkRuns, id, profiles } = await startDeleted();
    expect(await profiles.find(id)).toBeUndefined();
    expect((await profiles.list({ limit: 5 })).profiles).toEqual([]);
    for (const sort of ['created', 'name', 'expiry'] as const) {
      expect((await profiles.list({ q: 'contoso', sort, limit: 5 })).profiles).toEqual([]);
    }
    const run = checkRunForTest();
    await checkRuns.save(run);
    const attempts = [
      profiles.replace(id, 2, contentForTest()),
      profiles.recordCheck({ ...contentForTest(), id, version: 2, secretSealed: 'x' }, run),
      profiles.disable(id, 2),
      profiles.enable(id, 2),
      profiles.remove(id, 2),
    ];
    for (const { status, reason } of (await Promise.allSettled(
      attempts,
    )) as PromiseRejectedResult[]) {
      expect(status).toBe('rejected');
      expect(reason).toBeInstanceOf(ProfileNotFoundError);
    }
  });

  it('leaves nothing to be searched by, and no secret but the one it needs to come back', async () => {
    const { db, id, profiles } = await startDeleted();
    const terms = await db.selectFrom('profile_terms').selectAll().execute();
    expect(terms).toEqual([]);
    const second = await profiles.create(contentForTest({ name: 'Rotated' }));
    await db
      .updateTable('profiles')
      .set({ previous_secret_sealed: 'sealed', previous_secret_hint: 'abc' })
      .set({ previous_secret_until: 99, previous_secret_set_at: 1 })
      .where('id', '=', second.id)
      .execute();
    await profiles.remove(second.id, 1);
    const row = await db
      .selectFrom('profiles')
      .selectAll()
      .where('id', '=', second.id)
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({
      previous_secret_sealed: null,
      previous_secret_hint: null,
      previous_secret_set_at: null,
      previous_secret_until: null,
    });
    expect(row.secret_sealed).toMatch(/^ey/);
    expect(id).not.toBe(second.id);
  });

  it('is told of, with the deletion itself and without any secret', async () => {
    const { clock, db, id } = await startDeleted();
    const events = await db
      .selectFrom('outbox_events')
      .selectAll()
      .where('type', '=', 'profile.deleted')
      .execute();
    expect(events).toMatchObject([{ profile_id: id, created_at: clock.now }]);
    expect(JSON.parse(events[0]?.data ?? '')).toMatchObject({
      name: 'Contoso mail',
      platform: 'stackone',
      connector: 'microsoftoutlook',
      recoverableUntil: clock.now + recoverableMs,
    });
    expect(events[0]?.data).not.toContain('ey');
  });

  it('is not told of when the deletion is refused', async () => {
    const { db, profiles } = startProfiles(await open());
    const { id } = await profiles.create(contentForTest());
    await expect(profiles.remove(id, 7)).rejects.toThrow(ChangedMeanwhileError);
    const events = await db
      .selectFrom('outbox_events')
      .select('id')
      .where('type', '=', 'profile.deleted')
      .execute();
    expect(events).toEqual([]);
  });

  it('sets its name free, also for others to be deleted', async () => {
    const { profiles } = await startDeleted(['Same', 'Same', 'same']);
    await profiles.create(contentForTest({ name: 'Same' }));
  });

  it('is listed, the latest first, page by page, each once', async () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const { clock, deletedProfiles, profiles } = await startDeleted(names);
    await profiles.create(contentForTest({ name: 'alive' }));
    const pages: string[][] = [];
    let after: string | undefined;
    do {
      const page = await deletedProfiles.list({ after, limit: 2 });
      pages.push(page.profiles.map(({ name }) => name));
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(pages).toEqual([['e', 'd'], ['c', 'b'], ['a']]);
    const { profiles: told } = await deletedProfiles.list({ limit: 1 });
    const { name, platform, connector, tenant, clientId } = contentForTest({ name: 'e' });
    expect(told).toEqual([
      { id: expect.any(String), name, platform, connector, tenant, clientId, deletedAt: clock.now },
    ]);
  });

  it('has each of the same millisecond once', async () => {
    const { deletedProfiles, profiles } = startProfiles(await open());
    for (const name of ['a', 'b', 'c', 'd', 'e']) {
      const { id } = await profiles.create(contentForTest({ name }));
      await profiles.remove(id, 1);
    }
    const found: string[] = [];
    let after: string | undefined;
    do {
      const page = await deletedProfiles.list({ after, limit: 2 });
      found.push(...page.profiles.map(({ name }) => name));
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(found.sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('comes back as it was, is found again, and still opens', async () => {
    const { checkRuns, clock, deletedProfiles, profiles, sealing } = startProfiles(await open());
    const run = checkRunForTest();
    await checkRuns.save(run);
    const before = await profiles.create(contentForTest({ check: run }));
    await profiles.remove(before.id, 1);
    clock.now += recoverableMs - 1;
    const back = await deletedProfiles.restore(before.id);
    expect(back).toMatchObject({
      ...before,
      version: 3,
      updatedAt: clock.now,
      schedule: back.schedule,
    });
    expect(await profiles.find(before.id)).toEqual(back);
    const found = await profiles.list({ q: 'contoso', limit: 5 });
    expect(found.profiles).toMatchObject([{ id: back.id, version: 3, schedule: back.schedule }]);
    const binding = { profileId: before.id, purpose: 'client-secret' } as const;
    const secret = await sealing.open(back.secretSealed, binding);
    expect(secret.reveal()).toBe(contentForTest().clientSecret.reveal());
    expect((await deletedProfiles.list({ limit: 5 })).profiles).toEqual([]);
    await expect(deletedProfiles.restore(before.id)).rejects.toThrow(ProfileNotFoundError);
  });

  it('comes back disabled if it was', async () => {
    const { deletedProfiles, profiles } = startProfiles(await open());
    const { id } = await profiles.create(contentForTest());
    await profiles.disable(id, 1);
    await profiles.remove(id, 2);
    expect(await deletedProfiles.restore(id)).toMatchObject({ status: 'disabled', version: 4 });
    expect(await profiles.enable(id, 4)).toMatchObject({ status: 'draft' });
  });

  it('needs a new name when another has its own by now', async () => {
    const { deletedProfiles, id, profiles } = await startDeleted();
    const { version, updatedAt, ...other } = await profiles.create(contentForTest());
    const taken = deletedProfiles.restore(id);
    await expect(taken).rejects.toThrow(NameTakenError);
    await expect(taken).rejects.toMatchObject({
      current: { id: other.id, name: other.name, version, updatedAt },
    });
    expect(await profiles.find(id)).toBeUndefined();
    const back = await deletedProfiles.restore(id, 'Contoso mail again');
    expect(back).toMatchObject({ name: 'Contoso mail again', version: 3 });
    expect((await profiles.list({ q: 'again', limit: 5 })).profiles).toMatchObject([{ id }]);
  });

  it('comes back once when many ask for it at once', async () => {
    const { deletedProfiles, id } = await startDeleted();
    const results = await Promise.allSettled(
      Array.from({ length: 8 }, () => deletedProfiles.restore(id)),
    );
    const lost = results.filter((result) => result.status === 'rejected');
    expect(lost).toHaveLength(7);
    for (const { reason } of lost) expect(reason).toBeInstanceOf(ProfileNotFoundError);
  });

  it('is gone when its time is over, whether or not it was destroyed yet', async () => {
    const { clock, deletedProfiles, id } = await startDeleted();
    clock.now += recoverableMs;
    expect((await deletedProfiles.list({ limit: 5 })).profiles).toEqual([]);
    await expect(deletedProfiles.restore(id)).rejects.toThrow(ProfileNotFoundError);
    await expect(deletedProfiles.destroy(id)).rejects.toThrow(ProfileNotFoundError);
  });

  it('is destroyed with all that hangs on it, and nothing else is', async () => {
    const { checkRuns, db, deletedProfiles, profiles } = startProfiles(await open());
    const [mine, yours] = [checkRunForTest(), checkRunForTest()];
    await checkRuns.save(mine);
    await checkRuns.save(yours);
    const gone = await profiles.create(contentForTest({ check: mine }));
    const stays = await profiles.create(contentForTest({ name: 'Stays', check: yours }));
    await expect(deletedProfiles.destroy(gone.id)).rejects.toThrow(ProfileNotFoundError);
    await profiles.remove(gone.id, 1);
    expect(await checkRuns.find(mine.id)).toBeDefined();
    await deletedProfiles.destroy(gone.id);
    for (const table of ['profiles', 'check_runs', 'profile_terms', 'scheduled_checks'] as const) {
      const rows = await db.selectFrom(table).selectAll().execute();
      expect(JSON.stringify(rows), table).not.toContain(gone.id);
    }
    expect(await checkRuns.find(mine.id)).toBeUndefined();
    expect(await profiles.find(stays.id)).toEqual(stays);
    await expect(deletedProfiles.destroy(gone.id)).rejects.toThrow(ProfileNotFoundError);
  });

  it('is destroyed by itself when its time is over, the earliest first, some at a time', async () => {
    const { clock, db, deletedProfiles, ids, profiles } = await startDeleted(['a', 'b', 'c', 'd']);
    await profiles.create(contentForTest({ name: 'alive' }));
    const remaining = async () => {
      const rows = await db.selectFrom('profiles').select('name').orderBy('name').execute();
      return rows.map(({ name }) => name).join(' ');
    };
    expect(await deletedProfiles.destroyDeletedProfiles(clock.now, 10)).toBe(0);
    // The last of them has a second left.
    clock.now += recoverableMs - 1_000;
    expect(await deletedProfiles.destroyDeletedProfiles(clock.now, 2)).toBe(2);
    expect(await remaining()).toBe('alive c d');
    expect(await deletedProfiles.destroyDeletedProfiles(clock.now, 2)).toBe(1);
    expect(await deletedProfiles.destroyDeletedProfiles(clock.now, 2)).toBe(0);
    expect(await remaining()).toBe('alive d');
    expect(await deletedProfiles.restore(ids[3] ?? '')).toMatchObject({ name: 'd' });
  });

  it('is sealed anew with the others, so that it opens when it comes back', async () => {
    const { db } = await open();
    const [older, newer] = [keyForTest('older', 1), keyForTest('newer', 2)];
    const sealingWith = (...keys: string[]) => createSealing(parseEncryptionKeys(keys.join(',')));
    const started = startProfiles({ db, engine: 'sqlite', close: async () => {} });
    const profiles = createProfiles({ db, sealing: sealingWith(older), now: () => 1 });
    const content = contentForTest({ clientSecret: new Secret('kept for later') });
    const { id } = await profiles.create(content);
    await profiles.remove(id, 1);
    started.clock.now = 2;
    expect(await reseal(db, sealingWith(newer, older), () => {})).toBe(1);
    expect(await countSealed(db, sealingWith(newer))).toEqual({
      current: 1,
      former: 0,
      unreadable: 0,
    });
    const back = await started.deletedProfiles.restore(id);
    const opened = await sealingWith(newer).open(back.secretSealed, {
      profileId: id,
      purpose: 'client-secret',
    });
    expect(opened.reveal()).toBe('kept for later');
  });
});
