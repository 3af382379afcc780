import type { AccountType } from '#domain/catalog/account-type.ts';
import type { Condition } from '#domain/catalog/condition.ts';
import type { Guide } from '#domain/catalog/guide.ts';
import type { PermissionType } from '#domain/catalog/permission-type.ts';
import { type Wording, wordings } from '#domain/catalog/wording.ts';
import { neededScopes } from './needed-scopes.ts';

/** What a reader of a guide may have chosen, but for the actions. */
export type Situation = {
  readonly permissionType: PermissionType;
  readonly accountType: AccountType;
  readonly wording: Wording;
  /** `offline_access` can be among the scopes. */
  readonly offline: boolean;
  /** What some choice of actions can need then. */
  readonly scopes: ReadonlySet<string>;
};

/** All that a guide can find itself in. */
export function situationsOf(guide: Guide): Situation[] {
  return guide.permissionTypes.flatMap((permissionType) => {
    const scopes = neededScopes(guide, permissionType);
    const offline = canAskOffline(guide, permissionType);
    return guide.accountTypes.flatMap((accountType) =>
      wordings.map((wording) => ({ permissionType, accountType, wording, offline, scopes })),
    );
  });
}

function canAskOffline({ offlineAccess, strategies }: Guide, type: PermissionType): boolean {
  if (type !== 'delegated' || offlineAccess === 'never') return false;
  return offlineAccess === 'always' || strategies.some((strategy) => strategy !== 'documented');
}

const parts = ['permissionType', 'accountType', 'wording', 'offlineAccess', 'scopes'] as const;

export type ConditionPart = (typeof parts)[number];

/** Whether some choice of actions in that situation meets the condition. */
export function canHold(when: Condition | undefined, situation: Situation): boolean {
  return parts.every((part) => partHolds(part, when, situation));
}

function partHolds(part: ConditionPart, when: Condition | undefined, situation: Situation) {
  if (part === 'scopes') return when?.scopes?.some((name) => situation.scopes.has(name)) ?? true;
  if (part === 'offlineAccess') return when?.offlineAccess === undefined || situation.offline;
  return (when?.[part] ?? situation[part]) === situation[part];
}

type Never = { readonly part?: ConditionPart; readonly why: string };

/** Why a condition holds in none of these: by one part, or because its parts exclude each other. */
export function whyNever(when: Condition, among: readonly Situation[]): Never {
  const part = parts.find((one) => !among.some((situation) => partHolds(one, when, situation)));
  switch (part) {
    case undefined:
      return { why: 'its conditions exclude each other' };
    case 'scopes':
      return { part, why: `no action needs ${when.scopes?.join(' or ')} there` };
    case 'permissionType':
      return { part, why: `${when.permissionType} is not a permission type to choose there` };
    case 'accountType':
      return { part, why: `${when.accountType} is not an account type to choose there` };
    case 'offlineAccess':
      return { part, why: 'offline_access is never among the scopes there' };
    case 'wording':
      return { part, why: `the wording is never ${when.wording} there` };
  }
}
