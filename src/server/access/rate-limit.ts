import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Schema } from '../db/schema.ts';

const longestWindowMs = 24 * 60 * 60 * 1_000;
const sweepEveryMs = 10 * 60 * 1_000;

export type RateLimit = {
  /** How often within one window. */
  readonly limit: number;
  /** At most 24 hours. */
  readonly windowMs: number;
};

/** How many uses the window has left, and in how many seconds, at least one, the next one begins. */
type WindowLeft = { readonly remaining: number; readonly resetSeconds: number };

export type RateLimitAnswer =
  | ({ readonly allowed: true } & WindowLeft)
  | ({ readonly allowed: false; readonly retryAfterSeconds: number } & WindowLeft);

export type RateLimits = {
  /**
   * Counts one use of the key. The window begins with the first use and does not slide; a refused
   * use counts, but does not make the wait longer. Throws a `RangeError` for an impossible limit.
   */
  take(key: string, limit: RateLimit): Promise<RateLimitAnswer>;
};

/** Limits that all servers on one database share. `now` is in milliseconds since the epoch. */
export function createRateLimits(db: Kysely<Schema>, now: () => number): RateLimits {
  let sweptAt = now();

  async function take(key: string, { limit, windowMs }: RateLimit): Promise<RateLimitAnswer> {
    if (limit < 1 || windowMs < 1 || windowMs > longestWindowMs) {
      throw new RangeError(`A rate limit of ${limit} uses in ${windowMs} ms is not possible.`);
    }
    const at = now();
    await sweepNowAndThen(at);
    const use = await count(key, { at, windowMs });
    const waitMs = use.window_started_at + windowMs - at;
    const resetSeconds = Math.max(1, Math.ceil(waitMs / 1_000));
    const remaining = Math.max(0, limit - use.count);
    if (use.count <= limit) return { allowed: true, remaining, resetSeconds };
    return { allowed: false, retryAfterSeconds: resetSeconds, remaining, resetSeconds };
  }

  /** One statement, so that no two uses can read the same count. */
  function count(
    key: string,
    window: Window,
  ): Promise<{ count: number; window_started_at: number }> {
    return db
      .insertInto('rate_limits')
      .values({ key, window_started_at: window.at, count: 1 })
      .onConflict((conflict) =>
        conflict.column('key').doUpdateSet({
          count: sql`case when ${isOver(window)} then 1 else rate_limits.count + 1 end`,
          window_started_at: sql`case when ${isOver(window)} then ${window.at} else rate_limits.window_started_at end`,
        }),
      )
      .returning(['count', 'window_started_at'])
      .executeTakeFirstOrThrow();
  }

  async function sweepNowAndThen(at: number): Promise<void> {
    if (at - sweptAt < sweepEveryMs) return;
    sweptAt = at;
    await db
      .deleteFrom('rate_limits')
      .where('window_started_at', '<=', at - longestWindowMs)
      .execute();
  }

  return { take };
}

type Window = { readonly at: number; readonly windowMs: number };

/** Over, or begun by a clock that was far ahead: nobody is to wait until that time comes. */
function isOver({ at, windowMs }: Window): RawBuilder<boolean> {
  return sql`(rate_limits.window_started_at <= ${at - windowMs} or rate_limits.window_started_at > ${at + windowMs})`;
}
