import { aadsts } from '#domain/diagnosis/aadsts.ts';
import type { FailureCode } from '#domain/diagnosis/failure-code.ts';
import { graphErrors } from '#domain/diagnosis/graph-error.ts';

/** The AADSTS numbers that stand for a cause, in rising order. */
export function numbersOf(code: FailureCode): readonly number[] {
  return signsOf(aadsts, code).toSorted((one, other) => one - other);
}

/** Microsoft Graph's codes that stand for a cause, in lower case. */
export function graphCodesOf(code: FailureCode): readonly string[] {
  return signsOf(graphErrors, code);
}

function signsOf<Sign>(table: ReadonlyMap<Sign, FailureCode>, code: FailureCode): Sign[] {
  return [...table].filter(([, cause]) => cause === code).map(([sign]) => sign);
}
