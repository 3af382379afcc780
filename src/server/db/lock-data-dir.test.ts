import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { lockDataDir } from './lock-data-dir.ts';
import { folderForTest } from './testing/describe-on-both-engines.ts';

/** Holds the lock in a process of its own until that is killed. */
const holdInProcess = `
import { runnerImport } from 'vite';
const [path, dataDir] = process.argv.slice(1);
const { module } = await runnerImport(path);
await module.lockDataDir(dataDir);
console.log('locked');
setInterval(() => {}, 60_000);
`;

async function holder(dataDir: string) {
  const path = join(import.meta.dirname, 'lock-data-dir.ts');
  const args = ['--input-type=module', '--eval', holdInProcess, path, dataDir];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  await once(child.stdout, 'data');
  return child;
}

describe('the lock of a data folder', () => {
  it('is for one at a time, and says so in one line', async () => {
    const dataDir = await folderForTest();
    const release = await lockDataDir(dataDir);
    await expect(lockDataDir(dataDir)).rejects.toMatchObject({
      problem: 'data-dir-in-use',
      message: `Another Scopewright has the data in ${dataDir} open: stop that one, or choose another folder with DATA_DIR.`,
    });
    release();
    (await lockDataDir(dataDir))();
  });

  it('is a file for its owner alone, with nothing in it and nothing beside it', async () => {
    const dataDir = join(await folderForTest(), 'data');
    const release = await lockDataDir(dataDir);
    expect(await readdir(dataDir)).toEqual(['lock']);
    const { mode, size } = await stat(join(dataDir, 'lock'));
    expect([mode & 0o777, size]).toEqual([0o600, 0]);
    release();
  });

  it('goes with the process that held it, also when that is killed', async () => {
    const dataDir = await folderForTest();
    const child = await holder(dataDir);
    await expect(lockDataDir(dataDir)).rejects.toMatchObject({ problem: 'data-dir-in-use' });
    child.kill('SIGKILL');
    await once(child, 'exit');
    (await lockDataDir(dataDir))();
  });

  it('cannot be had where nothing can be kept', async () => {
    const dataDir = await folderForTest();
    await mkdir(join(dataDir, 'lock'));
    await expect(lockDataDir(dataDir)).rejects.toMatchObject({ problem: 'data-dir-unusable' });
    await writeFile(join(dataDir, 'file'), '');
    await expect(lockDataDir(join(dataDir, 'file'))).rejects.toMatchObject({
      problem: 'data-dir-unusable',
    });
  });
});
