import type { Guide } from '../catalog/guide.ts';
import { permissionIndex } from '../permissions/permission-index.ts';
import { requiredPermissions, selectedActions } from '../permissions/required-permissions.ts';
import type { Group } from '../permissions/smallest-hitting-set.ts';
import type { Selection } from '../selection/selection.ts';
import type { ActionFacts } from './check-result.ts';

export type GrantedActions = {
  readonly facts: ActionFacts;
  /** The permissions to grant so that all of them work, in the order of the catalog. */
  readonly toGrant: readonly string[];
};

/**
 * Which of the selected actions the granted permissions allow, and what the others lack. Names are
 * compared as Entra compares them, without regard to case. Goes once through the actions: what they
 * need is shared by many, and judged once.
 */
export function actionsGranted(
  guide: Guide,
  selection: Selection,
  granted: readonly string[],
): GrantedActions {
  const { names, groupsOf } = permissionIndex(guide, selection.permissionType);
  const given = new Set(granted.map((name) => name.toLowerCase()));
  const has = names.map((name) => given.has(name.toLowerCase()));
  const judgeNeeds = onceEach((groups: readonly Group[]) => judge(groups, has));
  const working: string[] = [];
  const failing: ActionFacts['failing'][number][] = [];
  const unmet = new Set<Group>();
  for (const { id } of selectedActions(guide, selection)) {
    const { works, lacking } = judgeNeeds(groupsOf.get(id) ?? []);
    for (const group of lacking) unmet.add(group);
    if (works) working.push(id);
    else failing.push({ id, missing: lacking.map((group) => namesIn(group, names)) });
  }
  return { facts: { working, failing }, toGrant: toGrant(guide, selection, [...unmet]) };
}

/** Where no permission exists that could meet a group, there is nothing to lack. */
function judge(groups: readonly Group[], has: readonly boolean[]) {
  const isPossible = groups.length > 0 && groups.every(({ length }) => length > 0);
  const lacking = isPossible ? groups.filter((group) => !group.some((one) => has[one])) : [];
  return { works: isPossible && lacking.length === 0, lacking };
}

/** Those of the selection's own permissions that meet an unmet group. */
function toGrant(guide: Guide, selection: Selection, unmet: readonly Group[]): readonly string[] {
  if (unmet.length === 0) return [];
  const { names } = permissionIndex(guide, selection.permissionType);
  const useful = new Set(unmet.flatMap((group) => namesIn(group, names)));
  return requiredPermissions(guide, selection)
    .map(({ name }) => name)
    .filter((name) => useful.has(name));
}

function namesIn(group: Group, names: readonly string[]): string[] {
  return group.flatMap((number) => names[number] ?? []);
}

function onceEach<K extends object, V>(answer: (question: K) => V): (question: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (question) => {
    const entry = known.get(question) ?? { value: answer(question) };
    known.set(question, entry);
    return entry.value;
  };
}
