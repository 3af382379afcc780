import { exportJWK, generateKeyPair } from 'jose';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../entra/outcome.ts';
import type { SigningKey } from '../entra/read-signing-keys.ts';
import { createSigningKeys } from './signing-keys.ts';

const minute = 60 * 1_000;
const hour = 60 * minute;

const failed: Outcome<never> = {
  ok: false,
  failure: { kind: 'transport', endpoint: 'discovery', code: 'timed-out' },
};

const { publicKey } = await generateKeyPair('RS256');
const { n = '', e = '' } = await exportJWK(publicKey);
const key = (kid: string): SigningKey => ({ kid, kty: 'RSA', use: 'sig', n, e });

/** Microsoft, with the keys that it publishes at present; undefined while it is away. */
function start(...kids: string[]) {
  const clock = { now: 0 };
  const microsoft = { kids: kids as string[] | undefined, asked: 0 };
  const keys = createSigningKeys({
    now: () => clock.now,
    read: async () => {
      microsoft.asked += 1;
      return microsoft.kids ? { ok: true, value: microsoft.kids.map(key) } : failed;
    },
  });
  const find = async (kid: string) => {
    const found = await keys.find(kid);
    return typeof found === 'string' ? found : 'found';
  };
  return { clock, microsoft, find };
}

describe('the keys of a tenant', () => {
  it('are read by the first who needs one, once for all who wait', async () => {
    const { microsoft, find } = start('one', 'two');
    const found = await Promise.all(['one', 'two', 'one', 'three'].map(find));
    expect(found).toEqual(['found', 'found', 'found', 'unknown-key']);
    expect(microsoft.asked).toBe(1);
  });

  it('are read again for one that is new, once a minute', async () => {
    const { clock, microsoft, find } = start('one');
    await find('one');
    microsoft.kids = ['one', 'two'];
    clock.now += minute - 1;
    expect([await find('two'), microsoft.asked]).toEqual(['unknown-key', 1]);
    clock.now += 1;
    expect([await find('two'), microsoft.asked]).toEqual(['found', 2]);
    for (const kid of ['x', 'y', 'z']) expect(await find(kid)).toBe('unknown-key');
    expect([await find('one'), microsoft.asked]).toEqual(['found', 2]);
  });

  it('count no longer than an hour after they were withdrawn', async () => {
    const { clock, microsoft, find } = start('one');
    await find('one');
    microsoft.kids = ['two'];
    clock.now += hour - 1;
    expect(await find('one')).toBe('found');
    clock.now += 1;
    expect(await find('one')).toBe('unknown-key');
  });

  it('cannot be told while Microsoft is away, which is asked every five seconds', async () => {
    const { clock, microsoft, find } = start();
    microsoft.kids = undefined;
    clock.now = hour;
    expect([await find('one'), await find('one'), microsoft.asked]).toEqual([
      'unreachable',
      'unreachable',
      1,
    ]);
    microsoft.kids = ['one'];
    clock.now += 5_000;
    expect([await find('one'), microsoft.asked]).toEqual(['found', 2]);
  });

  it('that are known serve on for their hour while Microsoft is away', async () => {
    const { clock, microsoft, find } = start('one');
    await find('one');
    microsoft.kids = undefined;
    clock.now += 2 * minute;
    expect([await find('one'), await find('new')]).toEqual(['found', 'unreachable']);
    clock.now += hour;
    expect(await find('one')).toBe('unreachable');
  });
});
