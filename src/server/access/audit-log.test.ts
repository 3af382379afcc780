import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AuditEvent } from '#contract/audit-events.ts';
import { sweepAuditLog } from '../clock/sweep-audit-log.ts';
import { describeOnBothEngines } from '../db/testing/describe-on-both-engines.ts';
import { contentForTest, startProfiles } from '../profiles/testing/profiles-for-test.ts';
import { type AuditEntry, createAuditLog } from './audit-log.ts';

const dayMs = 86_400_000;
const { signal } = new AbortController();

const entry = (change: Partial<AuditEntry> = {}): AuditEntry => ({
  actor: { kind: 'operator', id: 'olga', name: 'Olga' },
  address: '203.0.113.9',
  action: 'profile.created',
  outcome: 'done',
  ...change,
});

async function allOf(batches: AsyncIterable<readonly AuditEvent[]>) {
  const sizes: number[] = [];
  const events: AuditEvent[] = [];
  for await (const batch of batches) {
    sizes.push(batch.length);
    events.push(...batch);
  }
  return { sizes, events };
}

describeOnBothEngines('the audit log', (openDatabase) => {
  const start = async () => {
    const started = startProfiles(await openDatabase());
    const log = createAuditLog({ db: started.db, now: () => started.clock.now });
    return { ...started, log };
  };

  it('tells who did what to what, from where, when, and how it ended', async () => {
    const { log, clock } = await start();
    await log.append(entry());
    const data = { verdict: 'failed', count: 2, whole: true, tenantId: null };
    const refused = { outcome: 'refused', profileId: 'p', subject: 'Contoso', data } as const;
    await log.append(entry({ action: 'profile.changed', ...refused }));
    const { events, next } = await log.list({ limit: 50 });
    expect(events).toEqual([
      {
        id: expect.any(String),
        at: clock.now,
        actor: { kind: 'operator', id: 'olga', name: 'Olga' },
        address: '203.0.113.9',
        action: 'profile.changed',
        ...refused,
      },
      expect.objectContaining({ profileId: null, subject: null, data: {} }),
    ]);
    expect(next).toBeNull();
  });

  it('shows the latest first, by page, in the order of their writing within a moment', async () => {
    const { log, clock } = await start();
    for (let index = 0; index < 7; index += 1) {
      if (index % 3 === 0) clock.now += 1;
      await log.append(entry({ subject: `${index}` }));
    }
    const seen: (string | null)[] = [];
    for (let after: string | null | undefined; after !== null; ) {
      const page = await log.list({ limit: 3, after });
      seen.push(...page.events.map(({ subject }) => subject));
      after = page.next;
    }
    expect(seen).toEqual(['6', '5', '4', '3', '2', '1', '0']);
    await expect(log.list({ limit: 3, after: 'made up' })).rejects.toThrow('cursor');
  });

  it('narrows down by every condition, and by all of them at once', async () => {
    const { log, clock } = await start();
    const from = clock.now;
    const other = { kind: 'api-key', id: 'key', name: 'Backend' } as const;
    await log.append(entry({ subject: 'plain' }));
    await log.append(entry({ subject: 'by key', actor: other }));
    await log.append(entry({ subject: 'of p', profileId: 'p', action: 'profile.deleted' }));
    clock.now += dayMs;
    await log.append(
      entry({ subject: 'no', outcome: 'refused', action: 'profile.deleted', profileId: 'p' }),
    );
    const found = async (conditions: object) => {
      const { events } = await log.list({ limit: 50, ...conditions });
      return events.map(({ subject }) => subject);
    };
    expect(await found({ actor: 'key' })).toEqual(['by key']);
    expect(await found({ action: 'profile.deleted' })).toEqual(['no', 'of p']);
    expect(await found({ outcome: 'refused' })).toEqual(['no']);
    expect(await found({ profile: 'p' })).toEqual(['no', 'of p']);
    expect(await found({ from: clock.now })).toEqual(['no']);
    expect(await found({ to: clock.now })).toEqual(['of p', 'by key', 'plain']);
    const all = { actor: 'olga', action: 'profile.deleted', outcome: 'done', profile: 'p' };
    expect(await found({ ...all, from, to: clock.now })).toEqual(['of p']);
    expect(await found({ ...all, actor: 'key' })).toEqual([]);
  });

  it('names the profiles that are still there', async () => {
    const { log, profiles } = await start();
    const kept = await profiles.create(contentForTest({ name: 'Kept' }));
    const gone = await profiles.create(contentForTest({ name: 'Gone' }));
    await profiles.remove(gone.id, 1);
    for (const profileId of [kept.id, kept.id, gone.id, 'never']) {
      await log.append(entry({ profileId }));
    }
    const { profiles: named } = await log.list({ limit: 50 });
    expect(named).toEqual([{ id: kept.id, name: 'Kept' }]);
  });

  it('comes out whole in batches, however much there is and whatever comes meanwhile', async () => {
    const { log, clock } = await start();
    for (let index = 0; index < 1_003; index += 1) {
      clock.now += index % 2;
      await log.append(entry({ subject: `${index}` }));
    }
    await log.append(entry({ outcome: 'refused' }));
    const { sizes, events } = await allOf(log.exportAll({ outcome: 'done' }));
    expect(sizes).toEqual([500, 500, 3]);
    expect(events.map(({ subject }) => Number(subject))).toEqual(
      Array.from({ length: 1_003 }, (_, index) => 1_002 - index),
    );
    expect((await allOf(log.exportAll({ actor: 'nobody' }))).sizes).toEqual([]);
  });

  it('has what belongs to a change only together with it', async () => {
    const { log, profiles, db } = await start();
    const settle = (trx: typeof db, { id, name }: { id: string; name: string }) =>
      log.append(entry({ profileId: id, subject: name }), trx);
    const made = await profiles.create(contentForTest(), settle);
    await expect(profiles.create(contentForTest(), settle)).rejects.toThrow('taken');
    await expect(profiles.remove(made.id, 7, settle)).rejects.toThrow('changed');
    const fails = async (trx: typeof db) => {
      await log.append(entry({ subject: 'half' }), trx);
      throw new Error('broke off');
    };
    await expect(profiles.disable(made.id, 1, fails)).rejects.toThrow('broke off');
    expect((await profiles.find(made.id))?.status).toBe('draft');
    const { events } = await log.list({ limit: 50 });
    expect(events.map(({ subject, profileId }) => [subject, profileId])).toEqual([
      ['Contoso mail', made.id],
    ]);
  });

  it('leaves out what a later version has written and this one cannot read', async () => {
    const { log, db } = await start();
    await log.append(entry({ subject: 'known' }));
    await log.append(entry({ subject: 'unknown', action: 'session.began' }));
    await db
      .updateTable('audit_events')
      .set({ action: 'moon.landed' })
      .where('subject', '=', 'unknown')
      .execute();
    const { events } = await log.list({ limit: 50 });
    expect(events.map(({ subject }) => subject)).toEqual(['known']);
    expect((await allOf(log.exportAll({}))).events).toEqual(events);
  });

  it('forgets after 400 days, and not before', async () => {
    const { log, db, clock } = await start();
    await log.append(entry({ subject: 'old' }));
    clock.now += 1;
    for (let index = 0; index < 3; index += 1) await log.append(entry({ subject: 'young' }));
    clock.now += 400 * dayMs - 2;
    await sweepAuditLog(db, clock.now, signal);
    expect((await log.list({ limit: 50 })).events).toHaveLength(4);
    clock.now += 1;
    await sweepAuditLog(db, clock.now, signal);
    const { events } = await log.list({ limit: 50 });
    expect(events.map(({ subject }) => subject)).toEqual(['young', 'young', 'young']);
  });
});

describe('the code', () => {
  it('changes nothing in the audit log, and takes only away what is too old', async () => {
    const server = new URL('..', import.meta.url).pathname;
    const files = (await readdir(server, { recursive: true })).filter(
      (file) => /\.ts$/.test(file) && !file.endsWith('.test.ts'),
    );
    const touching: string[] = [];
    for (const file of files) {
      const text = await readFile(join(server, file), 'utf8');
      const statements = /(updateTable|deleteFrom|mergeInto|replaceInto)\(\s*['"`]audit_events/;
      const raw = /\b(update|delete\s+from|replace\s+into|truncate(\s+table)?)\s+"?audit_events/i;
      if (statements.test(text) || raw.test(text)) touching.push(file);
    }
    expect(files.length).toBeGreaterThan(100);
    expect(touching).toEqual(['clock/sweep-audit-log.ts']);
  });
});
