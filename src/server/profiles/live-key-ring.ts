import { stat } from 'node:fs/promises';
import type { KeyRing } from './encryption-keys.ts';
import { type KeyRingSettings, keyFile, openKeyRing, readKeyFile } from './key-ring.ts';

/** Keys that may be exchanged while the server runs. */
export type LiveKeyRing = {
  /** As they were read last. */
  readonly current: () => KeyRing;
  /** Reads them again if their file was replaced; one that cannot be used is reported, and ignored. */
  refresh(): Promise<void>;
};

/**
 * The keys as `openKeyRing` opens them. Those of the setting stay as they are; the file is looked at
 * before each use, which costs some 50 µs, so that a rotation needs no restart.
 */
export async function openLiveKeyRing(
  settings: KeyRingSettings,
  onUnusable: (error: unknown) => void,
): Promise<LiveKeyRing> {
  const path = keyFile(settings.dataDir);
  // Before reading: what is made or replaced in between is then read once more.
  let seen = (await versionOf(path)) || 'not there yet';
  let ring = await openKeyRing(settings);
  if (settings.keys !== undefined) return asLive(ring);

  async function refresh(): Promise<void> {
    const version = await versionOf(path);
    if (version === seen) return;
    seen = version;
    try {
      ring = await readKeyFile(path);
    } catch (error) {
      onUnusable(error);
    }
  }

  return { current: () => ring, refresh };
}

/** Keys that may stay as they are, seen as those that may change. */
export function asLive(keys: KeyRing | LiveKeyRing): LiveKeyRing {
  return 'refresh' in keys ? keys : { current: () => keys, refresh: async () => {} };
}

/** Another one with every replacement: a replaced file has another inode, and times besides. */
async function versionOf(path: string): Promise<string> {
  const found = await stat(path, { bigint: true }).catch(() => undefined);
  return found === undefined ? '' : `${found.ino} ${found.size} ${found.mtimeNs}`;
}
