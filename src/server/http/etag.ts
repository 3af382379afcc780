import { Refusal } from './problems.ts';

/** The entity tag of a version of a profile. */
export function etagOf(version: number): string {
  return `"v${version}"`;
}

/**
 * The version in `If-Match`. Refuses when it is missing or not one of ours. A compressed answer
 * carries its tag as a weak one; a version is no less certain for that.
 */
export function expectedVersion(ifMatch: string | undefined): number {
  if (ifMatch === undefined) throw new Refusal('precondition-required');
  const match = /^(?:W\/)?"v(\d{1,15})"$/.exec(ifMatch.trim());
  if (match === null) throw new Refusal('precondition-required');
  return Number(match[1]);
}
