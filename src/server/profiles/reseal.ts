import { type Kysely, sql } from 'kysely';
import type { Schema } from '../db/schema.ts';
import type { SealBinding, Sealing } from './sealing.ts';
import { SecretUnreadableError } from './secret-unreadable-error.ts';

/** Every table with values that are sealed for longer than it takes to sign in. */
const sealedTables: readonly SealedTable[] = [
  {
    table: 'profiles',
    // Between these two a secret moves as it is sealed.
    columns: ['secret_sealed', 'previous_secret_sealed'],
    bindingOf: (profileId) => ({ profileId, purpose: 'client-secret' }),
  },
  {
    table: 'webhook_endpoints',
    columns: ['secret_sealed', 'previous_secret_sealed'],
    bindingOf: (webhookId) => ({ webhookId, purpose: 'signing-secret' }),
  },
];

type SealedTable = {
  readonly table: string;
  readonly columns: readonly string[];
  readonly bindingOf: (id: string) => SealBinding;
};

type SealedValue = { readonly id: string; readonly column: string; readonly sealed: string };

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
    for (const { id, sealed } of values) {
      const problem = await sealing.problemOf(sealed, bindingOf(id));
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
    const binding = bindingOf(value.id);
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
  { table }: SealedTable,
  replacements: readonly Replacement[],
): Promise<number> {
  if (replacements.length === 0) return 0;
  return db.transaction().execute(async (trx) => {
    let replaced = 0;
    for (const { id, column, sealed, anew } of replacements) {
      const { numAffectedRows = 0n } = await sql`
        update ${sql.table(table)} set ${sql.ref(column)} = ${anew}
        where id = ${id} and ${sql.ref(column)} = ${sealed}`.execute(trx);
      replaced += Number(numAffectedRows);
    }
    return replaced;
  });
}

type SealedRow = { readonly id: string } & Readonly<Record<string, string | null>>;

/**
 * All rows, in the order of their ids, some at a time. Each with all its columns at once: what moves
 * from one to another is found in the one or the other.
 */
async function* batches(
  db: Kysely<Schema>,
): AsyncGenerator<readonly [SealedTable, readonly SealedValue[]], void, undefined> {
  for (const sealedTable of sealedTables) {
    const columns = sql.join(sealedTable.columns.map((column) => sql.ref(column)));
    let after = '';
    for (;;) {
      const { rows } = await sql<SealedRow>`
        select id, ${columns} from ${sql.table(sealedTable.table)}
        where id > ${after} order by id limit ${batchSize}`.execute(db);
      const last = rows.at(-1);
      if (last === undefined) break;
      after = last.id;
      yield [sealedTable, rows.flatMap((row) => valuesOf(row, sealedTable.columns))];
    }
  }
}

function valuesOf(row: SealedRow, columns: readonly string[]): readonly SealedValue[] {
  return columns.flatMap((column) => {
    const sealed = row[column];
    return typeof sealed === 'string' ? [{ id: row.id, column, sealed }] : [];
  });
}
