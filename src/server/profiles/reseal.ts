import { type Kysely, type RawBuilder, sql } from 'kysely';
import { requestBinding } from '../access/request-binding.ts';
import type { Schema } from '../db/schema.ts';
import type { SealBinding, Sealing } from './sealing.ts';
import { SecretUnreadableError } from './secret-unreadable-error.ts';

/** Every table with values that are sealed for longer than it takes to sign in. */
const sealedTables: readonly SealedTable[] = [
  {
    table: 'profiles',
    key: ['id'],
    // Between these two a secret moves as it is sealed.
    columns: ['secret_sealed', 'previous_secret_sealed'],
    bindingOf: ([profileId = '']) => ({ profileId, purpose: 'client-secret' }),
  },
  {
    table: 'webhook_endpoints',
    key: ['id'],
    columns: ['secret_sealed', 'previous_secret_sealed'],
    bindingOf: ([webhookId = '']) => ({ webhookId, purpose: 'signing-secret' }),
  },
  {
    table: 'idempotency_keys',
    key: ['owner', 'key'],
    columns: ['digest_sealed', 'body_sealed'],
    bindingOf: ([owner = '', key = ''], column) =>
      requestBinding({ owner, key }, column === 'body_sealed' ? 'kept-answer' : 'request-digest'),
  },
];

type SealedTable = {
  readonly table: string;
  /** The columns of its primary key. */
  readonly key: readonly string[];
  readonly columns: readonly string[];
  readonly bindingOf: (row: RowKey, column: string) => SealBinding;
};

/** The values of a primary key, in the order of its columns. */
type RowKey = readonly string[];

type SealedValue = { readonly row: RowKey; readonly column: string; readonly sealed: string };

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
  for await (const [{ bindingOf }, values] of batches(db)) {
    for (const { row, column, sealed } of values) {
      const problem = await sealing.problemOf(sealed, bindingOf(row, column));
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
    for await (const [table, values] of batches(db)) {
      const replacements = await sealedAnew(values, table, sealing);
      found += replacements.length;
      total += await resealBatch(db, table, replacements);
      onProgress(total);
    }
    if (found === 0) return total;
  }
}

type Replacement = SealedValue & { readonly anew: string };

async function sealedAnew(
  values: readonly SealedValue[],
  { bindingOf }: SealedTable,
  sealing: Sealing,
): Promise<readonly Replacement[]> {
  const replacements: Replacement[] = [];
  for (const value of values.filter(({ sealed }) => !sealing.isCurrent(sealed))) {
    const binding = bindingOf(value.row, value.column);
    try {
      const secret = await sealing.open(value.sealed, binding);
      replacements.push({ ...value, anew: await sealing.seal(secret, binding) });
    } catch (error) {
      if (!(error instanceof SecretUnreadableError)) throw error;
    }
  }
  return replacements;
}

/** The version stays: whoever has the profile open has seen all that is in it. */
async function resealBatch(
  db: Kysely<Schema>,
  { table, key }: SealedTable,
  replacements: readonly Replacement[],
): Promise<number> {
  if (replacements.length === 0) return 0;
  return db.transaction().execute(async (trx) => {
    let replaced = 0;
    for (const { row, column, sealed, anew } of replacements) {
      const { numAffectedRows = 0n } = await sql`
        update ${sql.table(table)} set ${sql.ref(column)} = ${anew}
        where (${refs(key)}) = (${sql.join(row)}) and ${sql.ref(column)} = ${sealed}`.execute(trx);
      replaced += Number(numAffectedRows);
    }
    return replaced;
  });
}

type SealedRow = Readonly<Record<string, string | null>>;

/**
 * All rows, in the order of their keys, some at a time. Each with all its columns at once: what moves
 * from one to another is found in the one or the other.
 */
async function* batches(
  db: Kysely<Schema>,
): AsyncGenerator<readonly [SealedTable, readonly SealedValue[]], void, undefined> {
  for (const sealedTable of sealedTables) {
    const { table, key, columns } = sealedTable;
    let after: RowKey = key.map(() => '');
    for (;;) {
      const { rows } = await sql<SealedRow>`
        select ${refs([...key, ...columns])} from ${sql.table(table)}
        where (${refs(key)}) > (${sql.join(after)}) order by ${refs(key)} limit ${batchSize}`.execute(
        db,
      );
      const last = rows.at(-1);
      if (last === undefined) break;
      after = keyOf(last, sealedTable);
      yield [sealedTable, rows.flatMap((row) => valuesOf(row, sealedTable))];
    }
  }
}

function refs(columns: readonly string[]): RawBuilder<unknown> {
  return sql.join(columns.map((column) => sql.ref(column)));
}

function keyOf(row: SealedRow, { key }: SealedTable): RowKey {
  return key.map((column) => row[column] ?? '');
}

function valuesOf(row: SealedRow, sealedTable: SealedTable): readonly SealedValue[] {
  return sealedTable.columns.flatMap((column) => {
    const sealed = row[column];
    return typeof sealed === 'string' ? [{ row: keyOf(row, sealedTable), column, sealed }] : [];
  });
}
