import { expect, test } from 'vitest';
import { aadsts } from './aadsts.ts';
import { diagnoses } from './diagnoses.ts';
import { failureCodes } from './failure-code.ts';
import { isMendedByConsent } from './mended-by-consent.ts';

test.each([65001, 65004, 90093, 90094, 90095, 900941, 7000229])(
  '%i is mended by consent',
  (number) => {
    expect(isMendedByConsent(aadsts.get(number) ?? 'class-unknown')).toBe(true);
  },
);

test('what consent mends leads to the step about consent', () => {
  const mended = failureCodes.filter(isMendedByConsent);
  expect(mended).toContain('permissions-not-granted');
  expect(mended).toContain('scopes-not-granted');
  for (const code of mended) expect(diagnoses[code].topic, code).toBe('consent');
});
