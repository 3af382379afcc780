import type { ProfileInput } from '#contract/profiles.ts';
import { requiredPermissions } from '#domain/permissions/required-permissions.ts';
import type { Catalog } from '../catalog/load-catalog.ts';
import { chosenSelection } from './chosen-selection.ts';

/** The chosen actions that exist, in catalog order, and the scopes that they need. */
export function selectionOf(
  input: ProfileInput,
  catalog: Catalog,
): { actions: readonly string[]; scopes: readonly string[] } {
  const { guide, chosen } = chosenSelection(input, catalog);
  const scopes = requiredPermissions(guide, chosen).map(({ name }) => name);
  return { actions: chosen.actions, scopes };
}
