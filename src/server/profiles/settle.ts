import type { Transaction } from 'kysely';
import type { Schema } from '../db/schema.ts';

/**
 * What more belongs to the transaction of a change: what it rejects with comes out, and nothing was
 * changed. It is told that which was changed, as it is after the change.
 */
export type SettleOf<T> = (trx: Transaction<Schema>, changed: T) => Promise<void>;

/** The same of a profile. */
export type Settle = SettleOf<{ readonly id: string; readonly name: string }>;

/** A change by itself. */
export const nothingMore: Settle = async () => {};

/** Goes with what is to be changed, where that is told as one. */
export type Settled = { readonly settle?: Settle | undefined };
