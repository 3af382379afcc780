import { type RawBuilder, sql } from 'kysely';
import type { ProfileOrder, ProfileQuery } from '#contract/profile-query.ts';
import type { ProfileCursor } from './profile-cursor.ts';

type Order = {
  readonly column: 'created_at' | 'name_key' | 'secret_ends_at';
  readonly direction: 'asc' | 'desc';
};

const orders: Readonly<Record<ProfileOrder, Order>> = {
  created: { column: 'created_at', direction: 'desc' },
  name: { column: 'name_key', direction: 'asc' },
  expiry: { column: 'secret_ends_at', direction: 'asc' },
};

/** An order of profiles, as statements name it. */
export type InOrder = Order & {
  readonly name: ProfileOrder;
  /** What comes after the cursor, of anything that has such a key and an id. */
  beyond(key: RawBuilder<unknown>, id: RawBuilder<unknown>): RawBuilder<boolean>[];
};

/**
 * The order that a query asks for. Who asks for what ends soon is told that in the order of its ends:
 * the newest are the last to end, and would be looked for among all others.
 */
export function orderOf({ sort = 'created', expiring }: Partial<ProfileQuery>): ProfileOrder {
  return sort === 'created' && expiring !== undefined ? 'expiry' : sort;
}

export function inOrder(name: ProfileOrder, cursor: ProfileCursor | undefined): InOrder {
  const order = orders[name];
  const sign = sql.raw(order.direction === 'desc' ? '<' : '>');
  return {
    ...order,
    name,
    beyond: (key, id) =>
      cursor === undefined ? [] : [sql`(${key}, ${id}) ${sign} (${cursor.key}, ${cursor.id})`],
  };
}
