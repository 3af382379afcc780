import { randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import * as z from 'zod';
import type { CheckRun } from '#contract/checks.ts';
import { type CheckMaker, checkMakers } from '#domain/profile/check-maker.ts';
import type { Schema } from '../db/schema.ts';
import { StoredResults, StoredVerdict } from './check-run-record.ts';
import { readCursor, writeCursor } from './profile-cursor.ts';
import { ProfileNotFoundError } from './profile-errors.ts';
import { pruneHistory } from './prune-history.ts';

export type CheckHistoryPage = {
  readonly checks: { readonly run: CheckRun; readonly madeBy: CheckMaker | null }[];
  /** The cursor of the next page, or null on the last one. */
  readonly next: string | null;
};

type PageRequest = {
  readonly after?: string | undefined;
  /** Tests on the page, at least 1. */
  readonly limit: number;
};

export type CheckHistory = {
  /**
   * The tests of a profile, latest first, by keyset. Those that this version cannot read are left out.
   * Rejects with a `ProfileNotFoundError` or a `MalformedCursorError`.
   */
  list(profileId: string, request: PageRequest): Promise<CheckHistoryPage>;
  /**
   * Forgets what is too much or too old of the next `limit` profiles, round and round with each call:
   * all but the latest 200 tests of each, and what is older than 400 days by `at`, in milliseconds since
   * the epoch; never the last test that speaks for the profile. Answers with how many tests those were.
   * Ends early, to go on from there, when the signal aborts.
   */
  pruneHistory(at: number, limit: number, signal: AbortSignal): Promise<number>;
};

const HistoryRow = z.object({
  id: z.string(),
  verdict: StoredVerdict,
  results: StoredResults,
  started_at: z.int(),
  ended_at: z.int(),
  made_by: z.nullable(z.enum(checkMakers)),
});

export function createCheckHistory(db: Kysely<Schema>): CheckHistory {
  // Anywhere: servers that start often, or several at once, still come round to every profile.
  let reached = randomUUID() as string;

  async function list(profileId: string, { after, limit }: PageRequest): Promise<CheckHistoryPage> {
    const cursor = after === undefined ? undefined : readCursor(after, 'created');
    await requireProfile(db, profileId);
    const rows = await db
      .selectFrom('check_runs')
      .select(['id', 'verdict', 'results', 'started_at', 'ended_at', 'made_by'])
      .where('profile_id', '=', profileId)
      .$if(cursor !== undefined, (query) =>
        query.where(sql<boolean>`(started_at, id) < (${cursor?.key}, ${cursor?.id})`),
      )
      .orderBy('started_at', 'desc')
      .orderBy('id', 'desc')
      // One more than asked for tells whether there is a next page.
      .limit(limit + 1)
      .execute();
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    const more = last !== undefined && rows.length > limit;
    return {
      checks: page.flatMap(toCheck),
      next: more ? writeCursor({ key: last.started_at, id: last.id }) : null,
    };
  }

  return {
    list,
    async pruneHistory(at, limit, signal) {
      const { pruned, next } = await pruneHistory(db, { at, limit, after: reached, signal });
      reached = next;
      return pruned;
    },
  };
}

async function requireProfile(db: Kysely<Schema>, id: string): Promise<void> {
  const found = await db
    .selectFrom('profiles')
    .select('id')
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  if (found === undefined) throw new ProfileNotFoundError(id);
}

function toCheck(row: object): CheckHistoryPage['checks'] {
  const { data } = HistoryRow.safeParse(row);
  if (data === undefined) return [];
  const { id, verdict, results, started_at: startedAt, ended_at: endedAt, made_by: madeBy } = data;
  return [{ run: { id, verdict, results, startedAt, endedAt }, madeBy }];
}
