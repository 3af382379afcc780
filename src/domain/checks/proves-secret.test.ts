import { describe, expect, it } from 'vitest';
import { type CheckResult, verdicts } from './check-result.ts';
import { provesSecret } from './proves-secret.ts';

const passed: CheckResult[] = [
  { id: 'secret', verdict: 'passed' },
  { id: 'identity', verdict: 'passed' },
];

describe('a secret is proven', () => {
  it('by a token of the app, whatever it lacks beside that', () => {
    for (const verdict of verdicts) {
      expect(provesSecret([...passed, { id: 'permissions', verdict }])).toBe(true);
    }
  });

  it('by a token that cannot be read, too', () => {
    const identity: CheckResult = { id: 'identity', verdict: 'unknown' };
    expect(provesSecret([{ id: 'secret', verdict: 'passed' }, identity])).toBe(true);
  });

  it('not by a token of somebody else', () => {
    const identity: CheckResult = { id: 'identity', verdict: 'failed' };
    expect(provesSecret([{ id: 'secret', verdict: 'passed' }, identity])).toBe(false);
  });

  it('not when Entra did not take it, could not be asked, or was not', () => {
    for (const verdict of verdicts.filter((each) => each !== 'passed')) {
      expect(provesSecret([{ id: 'secret', verdict }])).toBe(false);
    }
    expect(provesSecret([])).toBe(false);
  });
});
