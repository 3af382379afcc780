import type { PickerGroup } from './screen.ts';

/** Scopes that the portal lists apart from those of the resource. */
const openId = ['email', 'offline_access', 'openid', 'profile'];

/** The portal's name of that group. */
export const openIdGroup = 'OpenId permissions';

/** So many unticked neighbours are drawn in a group. */
const neighboursAtMost = 1;

/** The group of the permission picker that a scope stands in: the part before its first dot. */
function groupOf(scope: string): string {
  return openId.includes(scope) ? openIdGroup : (scope.split('.')[0] ?? scope);
}

/** The groups to open for these scopes, with the rows to tick and, for the eye, a neighbour of them. */
export function permissionGroups(
  toTick: readonly string[],
  unticked: readonly string[],
): PickerGroup[] {
  const names = [...new Set(toTick.map(groupOf))];
  return names.map((name) => {
    const beside = (name === openIdGroup ? openId : unticked).filter(
      (scope) => groupOf(scope) === name && !toTick.includes(scope),
    );
    const rows = [
      ...toTick
        .filter((scope) => groupOf(scope) === name)
        .map((scope) => ({ name: scope, ticked: true })),
      ...beside.slice(0, neighboursAtMost).map((scope) => ({ name: scope, ticked: false })),
    ];
    return { name, rows: rows.sort((one, other) => (one.name < other.name ? -1 : 1)) };
  });
}

/** The first groups that have room for so many rows, at least one, and how many scopes to tick are left over. */
export function fitting(groups: readonly PickerGroup[], room: number) {
  const shown: PickerGroup[] = [];
  let left = room;
  for (const { name, rows } of groups) {
    const fits = shown.length === 0 ? rows.slice(0, room) : rows;
    // The group's name takes a row.
    left -= fits.length + 1;
    if (left < 0 && shown.length > 0) break;
    shown.push({ name, rows: fits });
  }
  return { shown, leftOver: ticksIn(groups) - ticksIn(shown) };
}

function ticksIn(groups: readonly PickerGroup[]): number {
  return groups.flatMap(({ rows }) => rows).filter(({ ticked }) => ticked).length;
}
