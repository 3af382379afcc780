import { describe, expect, it } from 'vitest';
import { verdicts } from '../checks/check-result.ts';
import { profileStatuses } from './profile.ts';
import { statusAfterCheck, statusAfterSave } from './profile-status.ts';

const connecting = ['passed', 'warning'] as const;
const others = verdicts.filter((verdict) => verdict !== 'passed' && verdict !== 'warning');

describe('the status of a profile', () => {
  it.each(['draft', 'connected', 'attention'] as const)(
    'becomes connected from %s when everything passed, warnings or not',
    (status) => {
      for (const verdict of connecting) expect(statusAfterCheck(status, verdict)).toBe('connected');
    },
  );

  it('asks for attention when a test of a connected one failed', () => {
    expect(statusAfterCheck('connected', 'failed')).toBe('attention');
  });

  it.each(['unknown', 'pending'] as const)(
    'stays connected when a test ends in %s: that says nothing against it',
    (verdict) => {
      expect(statusAfterCheck('connected', verdict)).toBe('connected');
    },
  );

  it.each(others)('stays draft or attention when a test ends in %s', (verdict) => {
    expect(statusAfterCheck('draft', verdict)).toBe('draft');
    expect(statusAfterCheck('attention', verdict)).toBe('attention');
  });

  it.each(verdicts)('stays disabled when a test ends in %s', (verdict) => {
    expect(statusAfterCheck('disabled', verdict)).toBe('disabled');
  });

  it.each(profileStatuses)('is draft or still disabled when %s is saved untested', (status) => {
    const expected = status === 'disabled' ? 'disabled' : 'draft';
    expect(statusAfterSave(status, undefined)).toBe(expected);
    for (const verdict of others) expect(statusAfterSave(status, verdict)).toBe(expected);
  });

  it.each(profileStatuses)('is connected or still disabled when %s is saved tested', (status) => {
    const expected = status === 'disabled' ? 'disabled' : 'connected';
    for (const verdict of connecting) expect(statusAfterSave(status, verdict)).toBe(expected);
  });
});
