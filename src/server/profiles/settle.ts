import type { Transaction } from 'kysely';
import type { Schema } from '../db/schema.ts';

/**
 * What more belongs to the transaction of a change: what it rejects with comes out, and nothing was
 * changed. It is told the profile as it is after the change.
 */
export type Settle = (
  trx: Transaction<Schema>,
  profile: { readonly id: string; readonly name: string },
) => Promise<void>;

/** A change by itself. */
export const nothingMore: Settle = async () => {};

/** Goes with what is to be changed, where that is told as one. */
export type Settled = { readonly settle?: Settle | undefined };
