import { Refusal } from './problems.ts';

/** The entity tag of a version of a profile. */
export function etagOf(version: number): string {
  return `"v${version}"`;
}

/** The largest that PostgreSQL keeps. No profile has ever changed so often: any beyond is none of ours. */
const largestVersion = 2 ** 31 - 1;
/** None that a profile ever had. */
const noVersion = 0;

/**
 * The version in `If-Match`. Refuses when it is missing or not one of ours. A compressed answer
 * carries its tag as a weak one; a version is no less certain for that.
 */
export function expectedVersion(ifMatch: string | undefined): number {
  if (ifMatch === undefined) throw new Refusal('precondition-required');
  const match = /^(?:W\/)?"v(\d{1,15})"$/.exec(ifMatch.trim());
  if (match === null) throw new Refusal('precondition-required');
  const version = Number(match[1]);
  return version > largestVersion ? noVersion : version;
}
