import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verdicts } from '../checks/check-result.ts';
import {
  type EnabledStatus,
  type ProfileStanding,
  shownStatus,
  statusAfterCheck,
  statusAfterSave,
} from './profile-status.ts';

const connecting = ['passed', 'warning'] as const;
const others = verdicts.filter((verdict) => verdict !== 'passed' && verdict !== 'warning');
const statuses = ['draft', 'connected', 'attention'] as const;

describe('the status of a profile', () => {
  it.each(statuses)(
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

  it('is draft when it is saved without a test that connects', () => {
    for (const verdict of [undefined, ...others]) expect(statusAfterSave(verdict)).toBe('draft');
  });

  it('is connected when it is saved with one', () => {
    for (const verdict of connecting) expect(statusAfterSave(verdict)).toBe('connected');
  });
});

describe('a profile that is switched off', () => {
  it('shows nothing but that', () => {
    for (const status of statuses) {
      expect(shownStatus({ status, disabled: true })).toBe('disabled');
      expect(shownStatus({ status, disabled: false })).toBe(status);
    }
  });

  it('is, once it is switched on, what it would be if it had never been off', () => {
    const turns = fc.array(
      fc.oneof(
        fc.constantFrom(...verdicts).map((verdict) => ({ checked: verdict })),
        fc.constantFrom(undefined, ...verdicts).map((verdict) => ({ saved: verdict })),
        fc.boolean().map((disabled) => ({ disabled })),
      ),
    );
    fc.assert(
      fc.property(fc.constantFrom<EnabledStatus>(...statuses), turns, (first, steps) => {
        let standing: ProfileStanding = { status: first, disabled: false };
        let never = first;
        for (const step of steps) {
          if ('disabled' in step) standing = { ...standing, ...step };
          const turn = (status: EnabledStatus): EnabledStatus => {
            if ('checked' in step) return statusAfterCheck(status, step.checked);
            return 'saved' in step ? statusAfterSave(step.saved) : status;
          };
          standing = { ...standing, status: turn(standing.status) };
          never = turn(never);
        }
        expect(shownStatus({ ...standing, disabled: false })).toBe(never);
      }),
    );
  });
});
