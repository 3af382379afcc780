import { describe, expect, it } from 'vitest';
import { verdicts } from '../checks/check-result.ts';
import { profileStatuses } from './profile.ts';
import { statusAfterCheck, statusWithoutCheck } from './profile-status.ts';

const notPassed = verdicts.filter((verdict) => verdict !== 'passed');

describe('the status of a profile', () => {
  it.each(['draft', 'connected', 'attention'] as const)(
    'becomes connected from %s when everything passed',
    (status) => {
      expect(statusAfterCheck(status, 'passed')).toBe('connected');
    },
  );

  it.each(notPassed)('asks for attention when a connected one ends in %s', (verdict) => {
    expect(statusAfterCheck('connected', verdict)).toBe('attention');
  });

  it.each(notPassed)('stays draft or attention when a test ends in %s', (verdict) => {
    expect(statusAfterCheck('draft', verdict)).toBe('draft');
    expect(statusAfterCheck('attention', verdict)).toBe('attention');
  });

  it.each(verdicts)('stays disabled when a test ends in %s', (verdict) => {
    expect(statusAfterCheck('disabled', verdict)).toBe('disabled');
  });

  it.each(profileStatuses)(
    'is draft or still disabled when %s is saved without a test',
    (status) => {
      expect(statusWithoutCheck(status)).toBe(status === 'disabled' ? 'disabled' : 'draft');
    },
  );
});
