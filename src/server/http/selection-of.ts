import type { ProfileInput } from '#contract/profiles.ts';
import type { Guide } from '#domain/catalog/guide.ts';
import { requiredPermissions } from '#domain/permissions/required-permissions.ts';
import { defaultSelection, type Selection, withActions } from '#domain/selection/selection.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { Refusal } from './problems.ts';

type Chosen = Pick<ProfileInput, 'platform' | 'connector' | 'selection'>;

/** What was chosen, with the actions in the order of the catalog. Refuses what the guide does not offer. */
export function chosenIn(
  { platform, connector, selection }: Chosen,
  catalog: Catalog,
): { guide: Guide; selection: Selection } {
  const guide = catalog.findGuide(platform, connector);
  if (guide === undefined) throw new Refusal('not-found');
  if (guide.settings !== undefined) {
    throw new Refusal('invalid-request', {
      errors: [{ pointer: '/connector', code: 'no-credentials' }],
    });
  }
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
  const chosen = { ...defaultSelection(guide), ...selection };
  return { guide, selection: withActions(chosen, guide, new Set(selection.actions)) };
}

/** The chosen actions, in catalog order, and the scopes that they need. */
export function selectionOf(
  chosen: Chosen,
  catalog: Catalog,
): { actions: readonly string[]; scopes: readonly string[] } {
  const { guide, selection } = chosenIn(chosen, catalog);
  const scopes = requiredPermissions(guide, selection).map(({ name }) => name);
  return { actions: selection.actions, scopes };
}
