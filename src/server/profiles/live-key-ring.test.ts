import { rm, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { Secret } from '#domain/credentials/secret.ts';
import { folderForTest } from '../db/testing/describe-on-both-engines.ts';
import { addKey } from './add-key.ts';
import { EncryptionKeysError } from './encryption-keys.ts';
import { keyFile } from './key-ring.ts';
import { type LiveKeyRing, openLiveKeyRing } from './live-key-ring.ts';
import { createSealing } from './sealing.ts';
import { keyForTest } from './testing/profiles-for-test.ts';

const idsIn = (keys: LiveKeyRing) => keys.current().map(({ id }) => id);
const binding = { profileId: 'profile-1', purpose: 'client-secret' } as const;

async function openForTest(keys?: string) {
  const dataDir = await folderForTest();
  const reports: unknown[] = [];
  const live = await openLiveKeyRing({ keys, dataDir }, (error) => reports.push(error));
  return { path: keyFile(dataDir), reports, live };
}

describe('a key ring that is in use', () => {
  it('takes up a new key before it is next used', async () => {
    const { path, live } = await openForTest();
    const sealing = createSealing(live);
    const before = await sealing.seal(new Secret('one'), binding);
    const former = idsIn(live);
    const added = await addKey(path);
    const after = await sealing.seal(new Secret('two'), binding);
    expect(idsIn(live)).toEqual([added, ...former]);
    expect([sealing.isCurrent(before), sealing.isCurrent(after)]).toEqual([false, true]);
    expect((await sealing.open(before, binding)).reveal()).toBe('one');
    expect((await sealing.open(after, binding)).reveal()).toBe('two');
  });

  it('opens what another process has sealed with a key that is new', async () => {
    const { path, live } = await openForTest();
    const here = createSealing(live);
    await addKey(path);
    const there = createSealing(
      await openLiveKeyRing({ dataDir: path.slice(0, -'/encryption-keys'.length) }, () => {}),
    );
    const sealed = await there.seal(new Secret('one'), binding);
    expect((await here.open(sealed, binding)).reveal()).toBe('one');
  });

  it.each([
    ['is garbled', (path: string) => writeFile(path, 'not a key')],
    ['is empty', (path: string) => writeFile(path, '')],
    ['is gone', (path: string) => rm(path)],
  ])('keeps its keys when the file %s, and reports that once', async (_, spoil) => {
    const { path, live, reports } = await openForTest();
    const before = idsIn(live);
    await spoil(path);
    await live.refresh();
    await live.refresh();
    expect(idsIn(live)).toEqual(before);
    expect(reports).toEqual([expect.any(EncryptionKeysError)]);
    await writeFile(path, `${keyForTest('mended', 3)}\n`);
    await live.refresh();
    expect(idsIn(live)).toEqual(['mended']);
  });

  it('that was set stays as it was set', async () => {
    const { path, live, reports } = await openForTest(keyForTest('set', 1));
    await writeFile(path, keyForTest('other', 2));
    await live.refresh();
    expect(idsIn(live)).toEqual(['set']);
    expect(reports).toEqual([]);
  });
});
