import type { ProfileInput } from '#contract/profiles.ts';
import { requiredPermissions } from '#domain/permissions/required-permissions.ts';
import { defaultSelection, withActions } from '#domain/selection/selection.ts';
import type { Catalog } from '../catalog/load-catalog.ts';
import { Refusal } from './problems.ts';

/** The chosen actions that exist, in catalog order, and the scopes that they need. */
export function selectionOf(
  { platform, connector, selection }: ProfileInput,
  catalog: Catalog,
): { actions: readonly string[]; scopes: readonly string[] } {
  const guide = catalog.findGuide(platform, connector);
  if (guide === undefined) throw new Refusal('not-found');
  const offered =
    guide.permissionTypes.includes(selection.permissionType) &&
    guide.accountTypes.includes(selection.accountType) &&
    guide.strategies.includes(selection.strategy) &&
    guide.clouds.includes(selection.cloud);
  const known = new Set(guide.actions.map(({ id }) => id));
  const unknown = selection.actions.find((id) => !known.has(id));
  if (!offered || unknown !== undefined) {
    throw new Refusal('invalid-request', {
      errors: [{ pointer: '/selection', code: 'not-offered-by-guide' }],
    });
  }
  const chosen = withActions(
    { ...defaultSelection(guide), ...selection },
    guide,
    new Set(selection.actions),
  );
  const scopes = requiredPermissions(guide, chosen).map(({ name }) => name);
  return { actions: chosen.actions, scopes };
}
