import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { describe, inject, onTestFinished } from 'vitest';
import type { Database } from '../database.ts';
import { openDatabase } from '../open-database.ts';

/** Opens an empty, migrated database for the running test, and takes it away after that test. */
export type OpenForTest = () => Promise<Database>;

/** The same tests once on SQLite, in a folder for temporary files, and once on PostgreSQL. */
export function describeOnBothEngines(title: string, tests: (open: OpenForTest) => void): void {
  describe(`${title}, on SQLite`, () => tests(openSqliteForTest));
  describe(`${title}, on PostgreSQL`, () => tests(openPostgresForTest));
}

/** An empty folder that is there for as long as the running test. */
export async function folderForTest(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'scopewright-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** The URL of an empty PostgreSQL database that is there for as long as the running test. */
export async function postgresUrlForTest(): Promise<string> {
  const url = new URL(inject('testPostgresUrl'));
  const name = `scopewright_test_${randomUUID().replaceAll('-', '')}`;
  await runOnServer(url.href, `create database ${name}`);
  onTestFinished(() =>
    runOnServer(inject('testPostgresUrl'), `drop database ${name} with (force)`),
  );
  url.pathname = `/${name}`;
  return url.href;
}

async function openSqliteForTest(): Promise<Database> {
  return closedAfterTest(await openDatabase({ dataDir: await folderForTest() }));
}

async function openPostgresForTest(): Promise<Database> {
  const url = await postgresUrlForTest();
  return closedAfterTest(await openDatabase({ url, dataDir: '/nowhere' }));
}

/** Registered last, this runs first: before the folder or the PostgreSQL database goes. */
function closedAfterTest(database: Database): Database {
  onTestFinished(() => database.close());
  return database;
}

async function runOnServer(connectionString: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
