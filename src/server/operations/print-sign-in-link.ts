import { access } from 'node:fs/promises';
import { createSignInLinks } from '../access/sign-in-links.ts';
import type { Config } from '../config.ts';
import { embeddedFile } from '../db/embedded-file.ts';
import { openDatabase } from '../db/open-database.ts';
import { localAddress } from '../local-address.ts';
import type { Operation } from './operation.ts';
import { UsageError } from './usage-error.ts';

/** `sign-in-link`: one more link that signs in once within 24 hours, as an admin, while servers run. */
export const printSignInLink: Operation = async ({ config, args, say }) => {
  if (args.length > 0) throw new UsageError('sign-in-link takes nothing behind it.');
  const address = addressIn(config);
  if (config.databaseUrl === undefined) await expectDatabase(config);
  const database = await openDatabase({ url: config.databaseUrl, dataDir: config.dataDir });
  try {
    const { token } = await createSignInLinks(database.db, () => Date.now()).issue();
    say(`${address}/sign-in#${token}`);
    say('It works once, within 24 hours.');
  } finally {
    await database.close();
  }
};

function addressIn({ publicUrl, host, port }: Config): string {
  if (publicUrl !== undefined) return publicUrl;
  if (port === 0) throw new UsageError('PORT is 0: set it, or PUBLIC_URL, to where the server is.');
  return localAddress(host, port);
}

/** In a new database nobody would ever look for the link. */
async function expectDatabase({ dataDir }: Config): Promise<void> {
  await access(embeddedFile(dataDir)).catch((cause: unknown) => {
    throw new UsageError(`There is no database in ${dataDir}: start the server there first.`, {
      cause,
    });
  });
}
