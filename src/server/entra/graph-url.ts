import { isGuid } from '#domain/credentials/guid.ts';

type OwnObject = 'applications' | 'servicePrincipals';

/**
 * The address of an object of the app's own in Microsoft Graph, named by its client ID or its object ID.
 * @throws TypeError when the ID is no GUID: examine it before asking.
 */
export function graphUrl(origin: string, { collection, appId, id, part }: GraphAddress): URL {
  const key = appId ?? id ?? '';
  if (!isGuid(key)) throw new TypeError('An ID must be a GUID before it enters an address.');
  const named = appId === undefined ? `/${key}` : `(appId='${key}')`;
  return new URL(`${origin.replace(/\/$/, '')}/v1.0/${collection}${named}${part}`);
}

type GraphAddress = {
  readonly collection: OwnObject;
  readonly appId?: string;
  readonly id?: string;
  /** What follows the object: a query, or a collection of its own. */
  readonly part: string;
};
