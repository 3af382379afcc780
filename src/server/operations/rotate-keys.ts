import { lockDataDir } from '../db/lock-data-dir.ts';
import { openDatabase } from '../db/open-database.ts';
import { addKey } from '../profiles/add-key.ts';
import { keyFile, openKeyRing } from '../profiles/key-ring.ts';
import { countSealed, reseal, type SealedCounts } from '../profiles/reseal.ts';
import { createSealing } from '../profiles/sealing.ts';
import type { Operation, OperationContext } from './operation.ts';
import { UsageError } from './usage-error.ts';

/**
 * `keys:rotate`: makes a new first key in the key file, and seals everything with it, while servers
 * run. One that was interrupted is continued. Keys of ENCRYPTION_KEYS are for the operator to add.
 */
export const rotateKeys: Operation = async (context) => {
  const { config, args } = context;
  if (args.length > 0) throw new UsageError('keys:rotate takes nothing behind it.');
  const release = await lockDataDir(config.dataDir, 'lock-of-keys');
  const database = await openDatabase({ url: config.databaseUrl, dataDir: config.dataDir });
  try {
    await rotate(context, database.db);
  } finally {
    await database.close();
    release();
  }
};

type OpenDatabase = Awaited<ReturnType<typeof openDatabase>>['db'];

async function rotate({ config, say }: OperationContext, db: OpenDatabase): Promise<void> {
  const { encryptionKeys: keys, dataDir } = config;
  const openSealing = async () => createSealing(await openKeyRing({ keys, dataDir }));
  const before = await countSealed(db, await openSealing());
  if (before.former > 0) {
    say('Not everything is sealed with the first key yet: that is done now.');
  } else if (keys !== undefined) {
    say('Everything is sealed with the first key of ENCRYPTION_KEYS. To rotate, put a new key');
    say('before it, restart every server with that setting, and run this again.');
    return;
  } else {
    say(`Key ${await addKey(keyFile(dataDir))} is new, and seals from now on.`);
    say('Servers on this data folder take it up by themselves, without a restart.');
  }
  const resealed = await reseal(db, await openSealing(), progress(say));
  tellEnd({ ...before, current: resealed }, say);
  say(
    `The former keys stay in ${keys === undefined ? keyFile(dataDir) : 'ENCRYPTION_KEYS'}: backups need them.`,
  );
}

function tellEnd({ current, unreadable }: SealedCounts, say: OperationContext['say']): void {
  say(`Sealed anew: ${current}`);
  if (unreadable > 0) say(`Not opened, and left as they are: ${unreadable}`);
}

/** A line for every thousand. */
function progress(say: OperationContext['say']): (resealed: number) => void {
  let told = 0;
  return (resealed) => {
    if (resealed - told < 1_000) return;
    told = resealed;
    say(`  ${resealed} sealed anew`);
  };
}
