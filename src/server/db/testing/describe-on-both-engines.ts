import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, inject, onTestFinished } from 'vitest';
import type { Database } from '../database.ts';
import { openDatabase } from '../open-database.ts';
import { connectPostgres } from '../postgres.ts';
import { copyEmbedded } from './migrated-templates.ts';
import { runOnTestPostgres } from './run-on-test-postgres.ts';

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
export function postgresUrlForTest(): Promise<string> {
  return makePostgres('template template1');
}

async function makePostgres(copied: string): Promise<string> {
  const url = new URL(inject('testPostgresUrl'));
  const name = `scopewright_test_${randomUUID().replaceAll('-', '')}`;
  await runOnTestPostgres(`create database ${name} ${copied}`);
  onTestFinished(() => runOnTestPostgres(`drop database ${name} with (force)`));
  url.pathname = `/${name}`;
  return url.href;
}

/** A folder with an empty, migrated database that is there for as long as the running test. */
export async function dataDirForTest(): Promise<string> {
  const folder = await folderForTest();
  await copyEmbedded(inject('migratedTemplates'), folder);
  return folder;
}

async function openSqliteForTest(): Promise<Database> {
  return closedAfterTest(await openDatabase({ dataDir: await dataDirForTest() }));
}

async function openPostgresForTest(): Promise<Database> {
  // To find that nothing is to be brought up to date takes longer than most tests.
  return closedAfterTest(connectPostgres(await makePostgres(inject('migratedTemplates').copied)));
}

/** Registered last, this runs first: before the folder or the PostgreSQL database goes. */
function closedAfterTest(database: Database): Database {
  onTestFinished(() => database.close());
  return database;
}
