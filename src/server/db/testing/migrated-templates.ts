import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { embeddedFile } from '../embedded-file.ts';
import { openDatabase } from '../open-database.ts';

/** Empty, migrated databases to be copied: that is several times faster than to migrate each anew. */
export type MigratedTemplates = {
  /** The folder of an embedded one. */
  readonly dataDir: string;
  /** What copies the one on the PostgreSQL for tests, behind `create database <name>`. */
  readonly copied: string;
};

type ServerForTests = {
  readonly url: string;
  /** It never waits for its disk: then files are copied several times faster than what they hold. */
  readonly hasty: boolean;
};

/** Makes both, on this server. The answer's `remove` takes them away again. */
export async function makeTemplates({ url: serverUrl, hasty }: ServerForTests) {
  const dataDir = await mkdtemp(join(tmpdir(), 'scopewright-test-template-'));
  await (await openDatabase({ dataDir })).close();
  const database = `scopewright_test_template_${process.pid}`;
  await runOnServer(serverUrl, `create database ${database}`);
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  await (await openDatabase({ url: url.href, dataDir })).close();
  const remove = async () => {
    await runOnServer(serverUrl, `drop database ${database} with (force)`);
    await rm(dataDir, { recursive: true });
  };
  const copied = `template ${database}${hasty ? ' strategy file_copy' : ''}`;
  return { templates: { dataDir, copied } satisfies MigratedTemplates, remove };
}

/** Puts a copy of the embedded one into an empty folder. */
export async function copyEmbedded({ dataDir }: MigratedTemplates, folder: string): Promise<void> {
  await copyFile(embeddedFile(dataDir), embeddedFile(folder));
}

/** One statement, on a connection of its own. */
async function runOnServer(connectionString: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
