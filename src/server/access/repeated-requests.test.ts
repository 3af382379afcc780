import { expect, it } from 'vitest';
import { describeOnBothEngines } from '../db/testing/describe-on-both-engines.ts';
import { parseEncryptionKeys } from '../profiles/encryption-keys.ts';
import { createSealing } from '../profiles/sealing.ts';
import { keyForTest } from '../profiles/testing/profiles-for-test.ts';
import { createRepeatedRequests } from './repeated-requests.ts';

const minute = 60_000;
const name = { owner: 'api-key k-1', key: 'order-7' };
const answer = { status: 201, headers: { location: '/x/1' }, body: '{"key":"sw_hidden"}' };
const body = 'POST {"clientSecret":"of somebody"}';

describeOnBothEngines('requests that come again', (open) => {
  async function start() {
    const { db } = await open();
    const clock = { now: Date.UTC(2026, 10, 20) };
    const sealing = createSealing(parseEncryptionKeys(keyForTest('test', 7)));
    const needs = { db, sealing, now: () => clock.now };
    const requests = createRepeatedRequests(needs);
    const begin = async () => {
      const begun = await requests.begin(name, body);
      if (begun.kind !== 'begun') throw new Error(`it is ${begun.kind}`);
      return begun.at;
    };
    return { db, clock, needs, requests, begin };
  }

  it('get the answer of the first, for a day', async () => {
    const { clock, requests, begin } = await start();
    await requests.keep(name, await begin(), answer);
    clock.now += 24 * 60 * minute - 1;
    expect(await requests.begin(name, body)).toEqual({ kind: 'answered', answer });
    clock.now += 1;
    expect(await requests.begin(name, `${body} of another`)).toMatchObject({ kind: 'begun' });
  });

  it('have to be the same, also while the first is at work', async () => {
    const { requests, begin } = await start();
    const at = await begin();
    expect(await requests.begin(name, `${body} `)).toEqual({ kind: 'reused' });
    await requests.keep(name, at, answer);
    expect(await requests.begin(name, `${body} `)).toEqual({ kind: 'reused' });
  });

  it('are told apart by who sends them, and by their names', async () => {
    const { requests, begin } = await start();
    await begin();
    for (const other of [{ owner: 'operator o-1' }, { key: 'order-8' }]) {
      expect(await requests.begin({ ...name, ...other }, body)).toMatchObject({ kind: 'begun' });
    }
  });

  it('begin once, however many come at once, and at whichever server', async () => {
    const { needs, requests } = await start();
    const servers = [requests, createRepeatedRequests(needs)];
    const all = Array.from({ length: 10 }, () => servers.map((one) => one.begin(name, body)));
    const kinds = (await Promise.all(all.flat())).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'begun')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'running')).toHaveLength(19);
  });

  it('are waited for no longer than a minute, and then one takes the work over', async () => {
    const { clock, requests, begin } = await start();
    const dead = await begin();
    clock.now += minute - 1;
    expect(await requests.begin(name, body)).toEqual({ kind: 'running' });
    clock.now += 1;
    const both = await Promise.all([requests.begin(name, body), requests.begin(name, body)]);
    expect(both.map(({ kind }) => kind).sort()).toEqual(['begun', 'running']);
    // Whoever was thought dead, and was only slow, has no say any more.
    await requests.keep(name, dead, { ...answer, body: 'late' });
    await requests.forget(name, dead);
    expect(await requests.begin(name, body)).toEqual({ kind: 'running' });
  });

  it('begin anew after a refusal, as anything', async () => {
    const { requests, begin } = await start();
    await requests.forget(name, await begin());
    expect(await requests.begin(name, 'another')).toMatchObject({ kind: 'begun' });
  });

  it('leave nothing that can be read in the database, neither of the request nor the answer', async () => {
    const { db, requests, begin } = await start();
    await requests.keep(name, await begin(), answer);
    const rows = JSON.stringify(await db.selectFrom('idempotency_keys').selectAll().execute());
    expect(rows).not.toContain('hidden');
    const other = { ...name, key: 'order-8' };
    await db.updateTable('idempotency_keys').set({ key: other.key }).execute();
    await expect(requests.begin(other, body)).rejects.toThrow('belongs to another');
  });
});
