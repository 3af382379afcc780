import { type ExpressionBuilder, type Kysely, type RawBuilder, sql } from 'kysely';
import type { ProfileQuery } from '#contract/profile-query.ts';
import type { Schema } from '../db/schema.ts';
import type { InOrder } from './profile-order.ts';

type Conjunction = Pick<ExpressionBuilder<Schema, 'profiles'>, 'and'>;

/** Where a profile stands in an order. */
export type Place = { readonly id: string; readonly key: string | number };

export type PlacesRequest = {
  readonly conditions: Partial<Pick<ProfileQuery, 'status' | 'platform' | 'connector'>>;
  /** Whose secret ends by then, in milliseconds since the epoch. */
  readonly endsBy: number | undefined;
  readonly order: InOrder;
  readonly limit: number;
};

/** How profiles are looked for: it matters where there are a million. */
export type Way = {
  /** True of `profiles`. */
  readonly where: readonly RawBuilder<boolean>[];
  /** How many are looked at, in order, before it is given up. */
  readonly among?: number;
  /** Whether what is found is sorted, instead of being gone through in order. */
  readonly sorted?: boolean;
};

/** The first profiles that meet the conditions: no more of them than stands in indexes. */
export function findPlaces(
  db: Kysely<Schema>,
  request: PlacesRequest,
  { where, among, sorted = false }: Way,
): Promise<readonly Place[]> {
  const { order, limit } = request;
  const column = sql.ref<string | number>(`profiles.${order.column}`);
  // The same value, but one of which no index has the order.
  const key = sorted ? sql<string | number>`coalesce(${column}, ${column})` : column;
  const inOrder = db
    .selectFrom('profiles')
    .select(['profiles.id', key.as('key')])
    .where('profiles.deleted_at', 'is', null)
    .where((eb) => eb.and([...conditionsOf(request), ...order.beyond(key, sql.ref('profiles.id'))]))
    .orderBy(key, order.direction)
    .orderBy('profiles.id', order.direction);
  const matching = (eb: Conjunction) => eb.and([...where]);
  if (among === undefined) return inOrder.where(matching).limit(limit).execute();
  return db
    .selectFrom(inOrder.limit(among).as('profiles'))
    .select(['profiles.id', 'profiles.key'])
    .where(matching)
    .orderBy('profiles.key', order.direction)
    .orderBy('profiles.id', order.direction)
    .limit(limit)
    .execute();
}

/** What is asked of `profiles`, beside that they are there. */
export function conditionsOf({ conditions, endsBy, order }: PlacesRequest): RawBuilder<boolean>[] {
  const endsAt = sql.ref('profiles.secret_ends_at');
  return [
    ...(['status', 'platform', 'connector'] as const).flatMap((name) => {
      const value = conditions[name];
      return value === undefined ? [] : [sql<boolean>`${sql.ref(`profiles.${name}`)} = ${value}`];
    }),
    ...(endsBy === undefined ? [] : [sql<boolean>`${endsAt} <= ${endsBy}`]),
    // In the order of what is not known of all, those are left out of which it is not.
    ...(order.name === 'expiry' ? [sql<boolean>`${endsAt} is not null`] : []),
  ];
}
