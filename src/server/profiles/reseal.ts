import { type Kysely, sql } from 'kysely';
import type { Schema } from '../db/schema.ts';
import type { SealBinding, Sealing } from './sealing.ts';
import { SecretUnreadableError } from './secret-unreadable-error.ts';

/** Every column of sealed values that are kept for longer than it takes to sign in. */
const sealedColumns: readonly SealedColumn[] = [
  {
    table: 'profiles',
    column: 'secret_sealed',
    bindingOf: (profileId) => ({ profileId, purpose: 'client-secret' }),
  },
];

type SealedColumn = {
  readonly table: string;
  readonly column: string;
  readonly bindingOf: (id: string) => SealBinding;
};

type SealedRow = { readonly id: string; readonly sealed: string };

const batchSize = 100;

/** Sealed values by how they stand to the key ring. */
export type SealedCounts = {
  /** Sealed with the first key. */
  readonly current: number;
  /** Sealed with another one of the ring. */
  readonly former: number;
  /** What does not open, whatever the reason. */
  readonly unreadable: number;
};

/** Counts what is kept; opens everything, so that what it says is true. */
export async function countSealed(db: Kysely<Schema>, sealing: Sealing): Promise<SealedCounts> {
  const counts = { current: 0, former: 0, unreadable: 0 };
  for await (const [column, rows] of batches(db)) {
    for (const { id, sealed } of rows) {
      const problem = await sealing.problemOf(sealed, column.bindingOf(id));
      if (problem !== undefined) counts.unreadable += 1;
      else if (sealing.isCurrent(sealed)) counts.current += 1;
      else counts.former += 1;
    }
  }
  return counts;
}

/**
 * Seals everything anew that was not sealed with the first key, in short transactions, while servers
 * may be at work; what they replace meanwhile is theirs. To be called again after an interruption.
 * What does not open stays as it is. Answers with how many were sealed anew.
 */
export async function reseal(
  db: Kysely<Schema>,
  sealing: Sealing,
  onProgress: (resealed: number) => void,
): Promise<number> {
  let total = 0;
  // Until nothing is left: a server may have saved behind our back with the keys of a moment ago.
  for (;;) {
    let found = 0;
    for await (const [column, rows] of batches(db)) {
      const replacements = await sealedAnew(rows, column, sealing);
      found += replacements.length;
      total += await resealBatch(db, column, replacements);
      onProgress(total);
    }
    if (found === 0) return total;
  }
}

type Replacement = SealedRow & { readonly anew: string };

async function sealedAnew(
  rows: readonly SealedRow[],
  { bindingOf }: SealedColumn,
  sealing: Sealing,
): Promise<readonly Replacement[]> {
  const replacements: Replacement[] = [];
  for (const { id, sealed } of rows.filter((row) => !sealing.isCurrent(row.sealed))) {
    try {
      const secret = await sealing.open(sealed, bindingOf(id));
      replacements.push({ id, sealed, anew: await sealing.seal(secret, bindingOf(id)) });
    } catch (error) {
      if (!(error instanceof SecretUnreadableError)) throw error;
    }
  }
  return replacements;
}

/** The version stays: whoever has the profile open has seen all that is in it. */
async function resealBatch(
  db: Kysely<Schema>,
  { table, column }: SealedColumn,
  replacements: readonly Replacement[],
): Promise<number> {
  if (replacements.length === 0) return 0;
  return db.transaction().execute(async (trx) => {
    let replaced = 0;
    for (const { id, sealed, anew } of replacements) {
      const { numAffectedRows = 0n } = await sql`
        update ${sql.table(table)} set ${sql.ref(column)} = ${anew}
        where id = ${id} and ${sql.ref(column)} = ${sealed}`.execute(trx);
      replaced += Number(numAffectedRows);
    }
    return replaced;
  });
}

/** All rows, in the order of their ids, some at a time. */
async function* batches(
  db: Kysely<Schema>,
): AsyncGenerator<readonly [SealedColumn, readonly SealedRow[]], void, undefined> {
  for (const column of sealedColumns) {
    let after = '';
    for (;;) {
      const { rows } = await sql<SealedRow>`
        select id, ${sql.ref(column.column)} as sealed from ${sql.table(column.table)}
        where id > ${after} and ${sql.ref(column.column)} is not null
        order by id limit ${batchSize}`.execute(db);
      const last = rows.at(-1);
      if (last === undefined) break;
      after = last.id;
      yield [column, rows];
    }
  }
}
