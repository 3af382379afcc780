import type { ExpressionBuilder } from 'kysely';
import type { Schema } from '../db/schema.ts';
import { doneMs } from './setup-idle.ts';

/** The condition that a link can be used at a moment, in milliseconds since the epoch. */
export function isLive(at: number) {
  return (row: ExpressionBuilder<Schema, 'setup_links'>) =>
    row.and([
      row('setup_links.revoked_at', 'is', null),
      row('setup_links.completed_at', 'is', null),
      row('setup_links.expires_at', '>', at),
    ]);
}

/** The condition that a link was used, and not long before a moment: it can be read what came of it. */
export function isJustDone(at: number) {
  return (row: ExpressionBuilder<Schema, 'setup_links'>) =>
    row.and([
      row('setup_links.revoked_at', 'is', null),
      row('setup_links.completed_at', '>', at - doneMs),
    ]);
}
