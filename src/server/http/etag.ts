import { Refusal } from './problems.ts';

/** The entity tag of a version of a profile. */
export function etagOf(version: number): string {
  return `"v${version}"`;
}

/** The version in `If-Match`. Refuses when it is missing or not one of ours. */
export function expectedVersion(ifMatch: string | undefined): number {
  if (ifMatch === undefined) throw new Refusal('precondition-required');
  const match = /^"v(\d{1,15})"$/.exec(ifMatch.trim());
  if (match === null) throw new Refusal('precondition-required');
  return Number(match[1]);
}
