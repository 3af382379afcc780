import type { ProfileEdit } from '#contract/profile-edit.ts';
import type { Profile } from '#contract/profiles.ts';
import type { EditField } from '../messages/profile-edit.ts';
import { dayOf, endOnDay } from './end-date.ts';

/** What stands in the fields: text, empty where nothing is known. The end of the secret is a day. */
export type EditValues = Readonly<Record<EditField, string>>;

/** In the order in which they stand. */
export const editFields = ['name', 'clientId', 'tenant', 'redirectUri', 'secretEnd'] as const;

/** A profile's values as the fields show them. */
export function editValuesOf(profile: Profile): EditValues {
  const { name, clientId, tenant, redirectUri, secretEndsAt } = profile;
  return { name, clientId, tenant, redirectUri: redirectUri ?? '', secretEnd: dayOf(secretEndsAt) };
}

/** In which fields two differ. */
export function differing(one: EditValues, other: EditValues): readonly EditField[] {
  return editFields.filter((field) => one[field] !== other[field]);
}

/** What is sent: the fields that differ from what the profile holds, and no others. */
export function editOf(values: EditValues, base: EditValues): ProfileEdit {
  const changed = new Set(differing(values, base));
  return {
    ...(changed.has('name') ? { name: values.name } : {}),
    ...(changed.has('clientId') ? { clientId: values.clientId } : {}),
    ...(changed.has('tenant') ? { tenant: values.tenant } : {}),
    ...(changed.has('redirectUri') ? { redirectUri: values.redirectUri || null } : {}),
    ...(changed.has('secretEnd') ? { secretEndsAt: endOnDay(values.secretEnd) ?? null } : {}),
  };
}

type Merged = {
  /** What a person typed stays; everything else is as it is now. */
  readonly values: EditValues;
  /** Typed here, changed there as well, and not to the same. */
  readonly conflicts: readonly EditField[];
  /** Changed there alone. */
  readonly taken: readonly EditField[];
};

/** Brings together what a person made of `base` and what became of it meanwhile. */
export function mergeEdits(base: EditValues, mine: EditValues, now: EditValues): Merged {
  const typed = new Set(differing(base, mine));
  const changed = differing(base, now);
  const values = Object.fromEntries(
    editFields.map((field) => [field, typed.has(field) ? mine[field] : now[field]]),
  ) as Record<EditField, string>;
  return {
    values,
    conflicts: changed.filter((field) => typed.has(field) && mine[field] !== now[field]),
    taken: changed.filter((field) => !typed.has(field)),
  };
}
