import type { AccountType } from '../catalog/account-type.ts';
import type { CloudId } from '../catalog/cloud.ts';
import type { Guide } from '../catalog/guide.ts';
import type { PermissionType } from '../catalog/permission-type.ts';
import type { Strategy } from '../catalog/strategy.ts';
import type { Separator } from './separator.ts';

/** Everything that a person chooses in a guide. The query string carries exactly this. */
export type Selection = {
  /** Ids of actions, in the order of the catalog, each once. */
  readonly actions: readonly string[];
  readonly permissionType: PermissionType;
  readonly strategy: Strategy;
  readonly accountType: AccountType;
  readonly cloud: CloudId;
  readonly separator: Separator;
};

/** Makes one selection of another: the one that is current when the change takes place. */
export type SelectionChange = (current: Selection) => Selection;

/** What a guide chooses for somebody who has not chosen yet. */
export function defaultSelection(guide: Guide): Selection {
  const [permissionType = 'delegated'] = guide.permissionTypes;
  const [strategy = 'documented'] = guide.strategies;
  const [accountType = 'single'] = guide.accountTypes;
  const [cloud = 'global'] = guide.clouds;
  const actions = guide.choice === 'fixed' ? guide.actions.map(({ id }) => id) : [];
  return { actions, permissionType, strategy, accountType, cloud, separator: guide.separator };
}

/**
 * The same selection with these actions chosen: sorted as in the catalog, unknown ones left out. In a
 * guide where nothing can be chosen all belongs together, whatever was asked for.
 */
export function withActions(
  selection: Selection,
  guide: Guide,
  chosen: ReadonlySet<string>,
): Selection {
  const actions = guide.actions
    .filter(({ id }) => guide.choice === 'fixed' || chosen.has(id))
    .map(({ id }) => id);
  return { ...selection, actions };
}
