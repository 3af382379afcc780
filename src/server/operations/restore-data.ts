import { embeddedFile } from '../db/embedded-file.ts';
import { openAsItIs } from '../db/open-as-it-is.ts';
import { restore } from '../db/restore.ts';
import { openKeyRing } from '../profiles/key-ring.ts';
import { countSealed } from '../profiles/reseal.ts';
import { createSealing } from '../profiles/sealing.ts';
import type { Operation, OperationContext } from './operation.ts';
import { UsageError } from './usage-error.ts';

/** `restore <file>`: puts a backup in the place of the embedded database, and keeps the former one. */
export const restoreData: Operation = async ({ config, args, say }) => {
  const [file, ...more] = args;
  if (file === undefined || more.length > 0) throw new UsageError('Say what: restore <file>');
  if (config.databaseUrl !== undefined) {
    throw new UsageError('DATABASE_URL is set: restore PostgreSQL with its own pg_restore.');
  }
  const { former } = await restore(config.dataDir, file, new Date());
  say(`Restored from ${file}`);
  if (former !== undefined) say(`The former database is kept in ${former}`);
  await tellAboutKeys({ config, say });
};

/** Better learned now than by the first customer whose credentials do not work. */
async function tellAboutKeys({ config, say }: Pick<OperationContext, 'config' | 'say'>) {
  const { encryptionKeys: keys, dataDir } = config;
  const sealing = createSealing(await openKeyRing({ keys, dataDir }));
  const db = openAsItIs(embeddedFile(dataDir));
  try {
    const { current, former, unreadable } = await countSealed(db, sealing);
    const all = current + former + unreadable;
    if (unreadable === 0) say(`Secrets: ${all}, all open with the present keys.`);
    else say(`Secrets: ${unreadable} of ${all} do not open: the keys of their time are missing.`);
  } finally {
    await db.destroy();
  }
}
