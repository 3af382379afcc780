import type { Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';
import { type CheckRunRecord, type NewCheckRun, toCheckRunRecord } from './check-run-record.ts';

const lifetimeMs = 24 * 60 * 60 * 1_000;

/** The run is gone, or speaks for another profile already: the credentials are to be tested again. */
export class CheckRunUnusableError extends Error {
  override readonly name = 'CheckRunUnusableError';

  constructor(id: string) {
    super(`Check run ${id} cannot be used.`);
  }
}

type RunMaker = Pick<NewCheckRun, 'sessionId' | 'platform' | 'connector'>;

export type CheckRuns = {
  /** Keeps a run, and drops those that no profile has taken up within 24 hours. */
  save(run: NewCheckRun): Promise<void>;
  /** Rejects with a `StoredRowError` when the row is damaged. */
  find(id: string): Promise<CheckRunRecord | undefined>;
  /**
   * The last one that a session has made on the form of a guide, and that no profile has. Rejects as `find`
   * does.
   */
  latest(of: RunMaker): Promise<CheckRunRecord | undefined>;
  /** Gives the run to a profile for good. Rejects with a `CheckRunUnusableError`. */
  attach(id: string, profileId: string): Promise<void>;
};

/** The tests that were made. `now` is in milliseconds since the epoch. */
export function createCheckRuns(db: Kysely<Schema>, now: () => number): CheckRuns {
  async function save(run: NewCheckRun): Promise<void> {
    await db
      .deleteFrom('check_runs')
      .where('profile_id', 'is', null)
      .where('started_at', '<', now() - lifetimeMs)
      .execute();
    await db
      .insertInto('check_runs')
      .values({
        id: run.id,
        session_id: run.sessionId,
        platform: run.platform,
        connector: run.connector,
        cloud: run.cloud,
        selection: run.selection && JSON.stringify(run.selection),
        credentials_digest: run.credentialsDigest,
        tenant_id: run.tenantId,
        verdict: run.verdict,
        results: JSON.stringify(run.results),
        started_at: run.startedAt,
        ended_at: run.endedAt,
        profile_id: null,
        made_by: run.madeBy,
      })
      .execute();
  }

  async function find(id: string): Promise<CheckRunRecord | undefined> {
    const row = await db
      .selectFrom('check_runs')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst();
    return row && toCheckRunRecord(row);
  }

  async function latest({ sessionId, platform, connector }: RunMaker) {
    const row = await db
      .selectFrom('check_runs')
      .selectAll()
      .where('session_id', '=', sessionId)
      .where('platform', '=', platform)
      .where('connector', '=', connector)
      // Made with what was entered on the form, by the index: what is tested of a profile is none of these.
      .where('profile_id', 'is', null)
      .where((row) =>
        row.or([row('made_by', 'is', null), row('made_by', 'in', ['operator', 'setup'])]),
      )
      .orderBy('started_at', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row && toCheckRunRecord(row);
  }

  return { save, find, latest, attach: (id, profileId) => attachCheckRun(db, id, profileId) };
}

/** As `attach`, for use within a transaction. */
export async function attachCheckRun(
  db: Kysely<Schema>,
  id: string,
  profileId: string,
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('check_runs')
    .set({ profile_id: profileId })
    .where('id', '=', id)
    .where((row) => row.or([row('profile_id', 'is', null), row('profile_id', '=', profileId)]))
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new CheckRunUnusableError(id);
}
