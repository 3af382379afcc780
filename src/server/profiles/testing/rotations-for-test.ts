import { Secret } from '#domain/credentials/secret.ts';
import type { Database } from '../../db/database.ts';
import type { NewCheckRun } from '../check-run-record.ts';
import type { ProfileRecord } from '../profile-record.ts';
import type { NewSecret } from '../rotate-secret.ts';
import type { Sealing } from '../sealing.ts';
import { checkRunForTest, contentForTest, startProfiles } from './profiles-for-test.ts';

export const graceMs = 24 * 60 * 60 * 1_000;

/** A profile with a secret that was tested, and what it takes to give it another one. */
export async function startRotations(database: Database) {
  const started = startProfiles(database);
  const { checkRuns, clock, profiles, secretRotations, sealing } = started;

  /** A kept run of the profile’s credentials with this secret. */
  async function runWith(secret: string, change: Partial<NewCheckRun> = {}): Promise<NewCheckRun> {
    const content = contentForTest({ clientSecret: new Secret(secret) });
    const run = checkRunForTest({
      credentialsDigest: sealing.digest(content),
      startedAt: clock.now - 2_000,
      endedAt: clock.now - 1_000,
      ...change,
    });
    await checkRuns.save(run);
    return run;
  }

  async function newSecret(value: string, change: Partial<NewSecret> = {}): Promise<NewSecret> {
    const check = await runWith(value, { madeBy: 'rotation' });
    return { clientSecret: new Secret(value), graceMs, check, ...change };
  }

  const profile = await profiles.create(
    contentForTest({ clientSecret: new Secret('first'), check: await runWith('first') }),
  );
  const { id } = profile;

  async function present(): Promise<ProfileRecord> {
    const record = await profiles.find(id);
    if (record === undefined) throw new Error('The profile is gone.');
    return record;
  }

  /** Rotates what is there now, an hour after whatever was before. */
  async function rotateTo(value: string, change: Partial<NewSecret> = {}): Promise<ProfileRecord> {
    clock.now += 3_600_000;
    return secretRotations.rotate(await present(), await newSecret(value, change));
  }

  return { ...started, profile, id, present, runWith, newSecret, rotateTo };
}

/** Both secrets of a profile, opened. */
export async function secretsOf(
  { id, secretSealed, previousSecret }: ProfileRecord,
  sealing: Sealing,
): Promise<{ present: string; previous: string | null }> {
  const open = async (sealed: string) =>
    (await sealing.open(sealed, { profileId: id, purpose: 'client-secret' })).reveal();
  return {
    present: await open(secretSealed),
    previous: previousSecret && (await open(previousSecret.sealed)),
  };
}
