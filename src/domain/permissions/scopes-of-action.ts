import type { Action } from '../catalog/action.ts';
import type { Guide } from '../catalog/guide.ts';
import type { Selection } from '../selection/selection.ts';
import { permissionIndex } from './permission-index.ts';

/** The scopes that one action asks for by itself, in the order of the catalog. */
export function scopesOfAction(
  guide: Guide,
  { id }: Action,
  { permissionType, strategy }: Pick<Selection, 'permissionType' | 'strategy'>,
): readonly string[] {
  const { listedFor, leastFor } = permissionIndex(guide, permissionType);
  return (strategy === 'documented' ? listedFor : leastFor).get(id) ?? [];
}
