import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { Secret } from '#domain/credentials/secret.ts';
import { openDatabase } from '../db/open-database.ts';
import { describeOnBothEngines, folderForTest } from '../db/testing/describe-on-both-engines.ts';
import {
  checkRunForTest,
  contentForTest,
  secretForTest,
  startProfiles,
} from './testing/profiles-for-test.ts';

const newerSecret = 'Zq2~just-as-well-S.ealed_9876543210';

/** The secrets as they are, and in each way in which a careless encoding would leave them. */
const traces = [secretForTest, secretForTest.slice(3), newerSecret, newerSecret.slice(3)].flatMap(
  (text) => [
    text,
    ...(['base64', 'base64url', 'hex'] as const).map((encoding) =>
      Buffer.from(text).toString(encoding),
    ),
  ],
);

async function keepProfiles({
  checkRuns,
  profiles,
  sealing,
  secretRotations,
}: ReturnType<typeof startProfiles>) {
  const content = contentForTest();
  const credentialsDigest = sealing.digest(content);
  const run = checkRunForTest({ credentialsDigest });
  await checkRuns.save(run);
  const { id } = await profiles.create({ ...content, check: run });
  const profile = await profiles.replace(id, 1, content);
  const clientSecret = new Secret(newerSecret);
  const check = checkRunForTest({
    credentialsDigest: sealing.digest({ ...content, clientSecret }),
  });
  await checkRuns.save(check);
  // From now on both are there.
  await secretRotations.rotate(profile, { clientSecret, graceMs: 1_000, check });
}

describeOnBothEngines('a stolen database', (open) => {
  it('does not hold the secret in any row', async () => {
    const started = startProfiles(await open());
    await keepProfiles(started);
    const { db } = started;
    const kept = await db.selectFrom('profiles').select('previous_secret_sealed').execute();
    expect(kept).toEqual([{ previous_secret_sealed: expect.any(String) }]);
    const tables = await db.introspection.getTables();
    for (const { name } of tables) {
      const { rows } = await sql`select * from ${sql.table(name)}`.execute(db);
      for (const trace of traces) expect(JSON.stringify(rows)).not.toContain(trace);
    }
  });
});

describe('a stolen database file', () => {
  it('does not hold the secret, and neither do its journals', async () => {
    const dataDir = await folderForTest();
    const database = await openDatabase({ dataDir });
    await keepProfiles(startProfiles(database));
    const files = await readdir(dataDir);
    expect(files).toContain('scopewright.db-wal');
    for (const file of files) {
      const bytes = await readFile(join(dataDir, file));
      for (const trace of traces) expect(bytes.includes(trace)).toBe(false);
    }
    await database.close();
  });
});
