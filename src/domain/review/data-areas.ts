import type { Guide } from '../catalog/guide.ts';
import type { Permission } from '../catalog/permission.ts';
import type { PermissionType } from '../catalog/permission-type.ts';
import type { Opened } from './opened-by.ts';

/** What can happen to data. */
export type Deed = 'read' | 'changed' | 'sent';

/** The data that some permissions are about. */
export type DataArea = {
  /** How Microsoft begins their names, such as `MailboxSettings`; or a whole name that differs. */
  readonly area: string;
  readonly deeds: readonly Deed[];
};

/** Opens the user's own profile alone, unlike everything else that begins with `User`. */
const ownProfile = 'User.Read';

/** The data that these permissions open, in their order. */
export function dataAreas(permissions: readonly Permission[]): readonly DataArea[] {
  const deedsOf = new Map<string, Set<Deed>>();
  for (const permission of permissions) {
    const area = areaOf(permission);
    const deeds = deedsOf.get(area) ?? new Set();
    for (const deed of deedsWith(permission)) deeds.add(deed);
    deedsOf.set(area, deeds);
  }
  return [...deedsOf].map(([area, deeds]) => ({
    area,
    deeds: (['read', 'changed', 'sent'] as const).filter((deed) => deeds.has(deed)),
  }));
}

/** Areas of the connector in which nothing is asked for, under whatever name. */
export function untouchedAreas(
  guide: Guide,
  opened: Opened,
  permissionType: PermissionType,
): readonly string[] {
  const offered = guide.permissions.filter((permission) => permission[permissionType]);
  const touched = new Set(offered.filter(({ name }) => opened.touches(name)).map(areaOf));
  // Whoever reads profiles reads that of the user, too.
  if (touched.has('User')) touched.add(ownProfile);
  return [...new Set(offered.map(areaOf))].filter((area) => !touched.has(area));
}

function areaOf({ name }: Permission): string {
  return name === ownProfile ? ownProfile : (name.split('.', 1)[0] ?? name);
}

function deedsWith({ name, access }: Permission): readonly Deed[] {
  if (access === 'read') return ['read'];
  if (/\.Send\b/.test(name)) return ['sent'];
  return /Read|Access/.test(name) ? ['read', 'changed'] : ['changed'];
}
