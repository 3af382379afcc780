import { copyFile, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Copies a file so that the copy, for its owner alone, survives a power cut. */
export async function copyDurably(from: string, to: string): Promise<void> {
  await rm(to, { force: true });
  const made = await open(to, 'wx', 0o600);
  await made.close();
  await copyFile(from, to);
  await syncFile(to);
}

/** Puts a file into the place of another, or of none. When this resolves, that survives a power cut. */
export async function putInPlace(draft: string, path: string): Promise<void> {
  await syncFile(draft);
  await rename(draft, path);
  await syncFolder(dirname(path));
}

async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes the names in a folder survive a power cut. */
export async function syncFolder(path: string): Promise<void> {
  // Windows keeps names safe by itself, and does not open a folder.
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
