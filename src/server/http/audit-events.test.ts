import { describe, expect, it } from 'vitest';
import { AuditEvent } from '#contract/audit-events.ts';
import type { AuditEntry } from '../access/audit-log.ts';
import { auditPage, auditPath } from './testing/audit-requests.ts';
import { problemOf } from './testing/caller.ts';
import { openApp } from './testing/open-app.ts';
import { createProfile, openProfiles } from './testing/profile-requests.ts';

const entry = (change: Partial<AuditEntry> = {}): AuditEntry => ({
  actor: { kind: 'operator', id: 'olga', name: 'Olga' },
  address: '203.0.113.9',
  action: 'profile.changed',
  outcome: 'done',
  ...change,
});

async function openFilled(count: number) {
  const app = await openApp();
  const caller = await app.signIn('admin');
  for (let index = 0; index < count; index += 1) {
    app.clock.now += 1_000;
    await app.services.auditLog.append(entry({ subject: `No. ${index}` }));
  }
  return { ...app, caller };
}

const csv = { accept: 'text/csv' };
const jsonl = { accept: 'application/jsonl' };

describe('a page of the audit log', () => {
  it('has fifty events, the latest first, and leads to the next', async () => {
    const { caller } = await openFilled(120);
    const sizes: number[] = [];
    const subjects: (string | null)[] = [];
    for (let after: string | null = ''; after !== null; ) {
      const page = await auditPage(caller, after === '' ? '' : `?after=${after}`);
      sizes.push(page.events.length);
      subjects.push(...page.events.map(({ subject }) => subject));
      after = page.next;
    }
    expect(sizes).toEqual([50, 50, 20]);
    expect(subjects).toEqual(Array.from({ length: 120 }, (_, index) => `No. ${119 - index}`));
  });

  it('shows what the query asks for, and which profiles are still there', async () => {
    const app = await openProfiles();
    const profile = await createProfile(app.caller);
    const { events, profiles } = await auditPage(app.caller, `?profile=${profile.id}`);
    expect(events.map(({ action }) => action)).toEqual(['profile.created']);
    expect(profiles).toEqual([{ id: profile.id, name: profile.name }]);
    const query = `?action=session.began&actor=terminal&outcome=done&from=0&to=${app.clock.now + 1}`;
    expect((await auditPage(app.caller, query)).events).toHaveLength(1);
  });

  it.each(['?action=made-up', '?outcome=x', '?from=yesterday', '?after=x', '?to=-1'])(
    'is refused for %s',
    async (query) => {
      const { caller } = await openFilled(0);
      const answer = await caller.send('GET', `${auditPath}${query}`);
      expect(problemOf(answer).code).toBe('invalid-request');
    },
  );
});

describe('the audit log as a file', () => {
  it('is CSV with a header, of all that meets the conditions', async () => {
    const { caller, services } = await openFilled(0);
    const data = { note: 'a, "b"' };
    await services.auditLog.append(entry({ subject: 'Müller,\n"Söhne"', profileId: 'p', data }));
    await services.auditLog.append(entry({ outcome: 'refused' }));
    const answer = await caller.send('GET', `${auditPath}?outcome=done&action=profile.changed`, {
      headers: csv,
    });
    expect([
      answer.status,
      answer.headers.get('content-type'),
      answer.headers.get('content-disposition'),
      answer.headers.get('cache-control'),
    ]).toEqual([
      200,
      'text/csv; charset=utf-8',
      'attachment; filename="audit-log.csv"',
      'no-store',
    ]);
    const [header, ...rows] = answer.text.split('\r\n');
    expect(header).toBe(
      'id,at,actor_kind,actor_id,actor_name,address,action,outcome,profile_id,subject,data',
    );
    expect(rows).toEqual([
      expect.stringMatching(
        /^[0-9a-f-]{36},2026-11-20T00:00:00.000Z,operator,olga,Olga,203.0.113.9,profile.changed,done,p,"Müller,\n""Söhne""","{""note"":""a, \\""b\\""""}"$/,
      ),
      '',
    ]);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])(
    'has no formula in it for a spreadsheet: %j',
    async (subject) => {
      const { caller, services } = await openFilled(0);
      await services.auditLog.append(entry({ subject }));
      const { text } = await caller.send('GET', `${auditPath}?actor=olga`, { headers: csv });
      const quoted = subject.startsWith('\r') ? `"'${subject}"` : `'${subject}`;
      expect(text).toContain(`,profile.changed,done,,${quoted},{}\r\n`);
    },
  );

  it('is one event a line as JSON Lines, as the API tells of it', async () => {
    const { caller } = await openFilled(1_203);
    const answer = await caller.send('GET', `${auditPath}?actor=olga`, { headers: jsonl });
    expect(answer.headers.get('content-type')).toBe('application/jsonl; charset=utf-8');
    const lines = answer.text.trimEnd().split('\n');
    const events = lines.map((line) => AuditEvent.parse(JSON.parse(line)));
    expect(events.map(({ subject }) => subject)).toEqual(
      Array.from({ length: 1_203 }, (_, index) => `No. ${1_202 - index}`),
    );
    const page = await auditPage(caller, '?actor=olga');
    expect(events.slice(0, 50)).toEqual(page.events);
  });

  it('is itself on record, with what was asked for', async () => {
    const { caller } = await openFilled(0);
    const { text } = await caller.send('GET', `${auditPath}?action=audit.exported`, {
      headers: jsonl,
    });
    const [event] = (await auditPage(caller)).events;
    expect(event).toMatchObject({
      actor: { kind: 'operator', id: 'operator-admin' },
      action: 'audit.exported',
      data: { format: 'jsonl', action: 'audit.exported' },
    });
    expect(JSON.parse(text)).toEqual(event);
  });

  it('comes ten times a minute, and no more', async () => {
    const { caller } = await openFilled(0);
    const statuses: number[] = [];
    for (let times = 0; times < 11; times += 1) {
      statuses.push((await caller.send('GET', auditPath, { headers: csv })).status);
    }
    expect(statuses.slice(-2)).toEqual([200, 429]);
  });

  it('is refused where the page would be', async () => {
    const { signIn, services } = await openApp();
    for (const role of ['reader', 'operator'] as const) {
      const answer = await (await signIn(role)).send('GET', auditPath, { headers: csv });
      expect(problemOf(answer).code).toBe('not-allowed');
    }
    const { events } = await services.auditLog.list({ limit: 10 });
    expect(events.map(({ action }) => action)).toEqual(['access.refused', 'access.refused']);
  });

  it('breaks off when the database does, so that half of it is not taken for all', async () => {
    const { caller, services, log } = await openFilled(0);
    const broken = { ...services.auditLog };
    Object.assign(services.auditLog, {
      exportAll: async function* exportAll() {
        yield (await broken.list({ limit: 10 })).events;
        throw new Error('the database went away');
      },
    });
    await expect(caller.send('GET', auditPath, { headers: jsonl })).rejects.toThrow('went away');
    expect(log.filter((line) => line.includes('broke off'))).toHaveLength(1);
  });
});
