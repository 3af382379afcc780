import type { ExpressionBuilder } from 'kysely';
import type { Schema } from '../db/schema.ts';

/** The condition that a link can be used at a moment, in milliseconds since the epoch. */
export function isLive(at: number) {
  return (row: ExpressionBuilder<Schema, 'setup_links'>) =>
    row.and([
      row('setup_links.revoked_at', 'is', null),
      row('setup_links.completed_at', 'is', null),
      row('setup_links.expires_at', '>', at),
    ]);
}
