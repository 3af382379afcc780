/** A path of Graph that this simulator knows, taken apart. */
export type GraphQuery = {
  readonly collection: 'applications' | 'servicePrincipals';
  /** By which of its two IDs the object is named. */
  readonly by: 'appId' | 'id';
  readonly key: string;
  readonly part: 'oauth2PermissionGrants' | 'appRoleAssignments' | undefined;
  /** Names from `$select`; without them, everything. */
  readonly select: readonly string[];
};

const path =
  /^\/v1\.0\/(applications|servicePrincipals)(?:\/([^/(]+)|\(appId='([^']+)'\))(?:\/(oauth2PermissionGrants|appRoleAssignments))?$/i;

/** Undefined for a path that names none of them. */
export function readGraphQuery(pathAndQuery: string): GraphQuery | undefined {
  const { pathname, searchParams } = new URL(pathAndQuery, 'http://graph');
  const [, collection, id, appId, part] = path.exec(decodeURIComponent(pathname)) ?? [];
  const key = id ?? appId;
  if (collection === undefined || key === undefined) {
    return undefined;
  }
  const isApplication = collection.toLowerCase() === 'applications';
  if (isApplication && part !== undefined) {
    return undefined;
  }
  const select = searchParams.get('$select') ?? '';
  return {
    collection: isApplication ? 'applications' : 'servicePrincipals',
    by: appId === undefined ? 'id' : 'appId',
    key: key.toLowerCase(),
    part: partNamed(part),
    select: select === '' ? [] : select.split(',').map((name) => name.trim()),
  };
}

function partNamed(part: string | undefined): GraphQuery['part'] {
  if (part === undefined) {
    return undefined;
  }
  return part.toLowerCase() === 'approleassignments'
    ? 'appRoleAssignments'
    : 'oauth2PermissionGrants';
}
