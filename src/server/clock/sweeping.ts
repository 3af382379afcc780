import type { Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';
import type { CheckHistory } from '../profiles/check-history.ts';
import type { DeletedProfiles } from '../profiles/deleted-profiles.ts';
import { destroyPreviousSecrets } from '../profiles/destroy-previous-secrets.ts';
import { destroyPreviousSigningSecrets } from '../webhooks/destroy-previous-signing-secrets.ts';
import type { Duty } from './duties.ts';
import { sweepAuditLog } from './sweep-audit-log.ts';
import { sweepOld } from './sweep-old.ts';
import { untilFew } from './until-few.ts';

export type SweepingNeeds = {
  readonly db: Kysely<Schema>;
  readonly deletedProfiles: Pick<DeletedProfiles, 'destroyDeletedProfiles'>;
  readonly checkHistory: Pick<CheckHistory, 'pruneHistory'>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
};

/** More often than anything has to go: a server that is restarted every hour comes to it, too. */
const everyMs = 10 * 60_000;

/** Nobody counts on a previous secret being there any longer, a person on its being gone. */
const secretsEveryMs = 60_000;
const secretsFirstMs = 5_000;

/** So few at once that nobody waits for it. */
const historiesAtATime = 200;

/**
 * What goes when its time is over. Each may run in several processes at once: gone is gone. None begins
 * another round once the signal has aborted.
 */
export function sweeping(
  { db, deletedProfiles, checkHistory, now }: SweepingNeeds,
  signal: AbortSignal,
): Duty[] {
  return [
    {
      name: 'previous secrets',
      everyMs: secretsEveryMs,
      firstMs: secretsFirstMs,
      act: async () => {
        await destroyPreviousSigningSecrets(db, now());
        await untilFew((limit) => destroyPreviousSecrets(db, now(), limit), signal);
      },
    },
    {
      name: 'deleted profiles',
      everyMs,
      act: () => untilFew((limit) => deletedProfiles.destroyDeletedProfiles(now(), limit), signal),
    },
    {
      name: 'histories',
      everyMs,
      act: async () => {
        await checkHistory.pruneHistory(now(), historiesAtATime, signal);
      },
    },
    { name: 'audit log', everyMs, act: () => sweepAuditLog(db, now(), signal) },
    { name: 'batches, events and links', everyMs, act: () => sweepOld(db, now(), signal) },
  ];
}
