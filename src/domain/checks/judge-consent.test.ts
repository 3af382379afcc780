import { describe, expect, it } from 'vitest';
import { guideForTest } from '../catalog/testing/guide-for-test.ts';
import { defaultSelection, type Selection } from '../selection/selection.ts';
import { judgeConsent, judgeSignIn } from './judge-consent.ts';

const guide = guideForTest;
const withRefresh = { ...guideForTest, offlineAccess: 'always' } as const;
const select = (...names: string[]): Selection => ({
  ...defaultSelection(guide),
  actions: names.map((name) => `sample_${name}`),
});

describe('tenant-wide grants', () => {
  it('prove consent when every action has what it needs', () => {
    expect(judgeConsent(guide, select('list_notes'), ['Note.Read', 'openid'])).toEqual({
      id: 'consent',
      verdict: 'passed',
      facts: {
        granted: ['Note.Read', 'openid'],
        actions: { working: ['sample_list_notes'], failing: [] },
      },
    });
  });

  it('are a no when something is missing that only an administrator can grant', () => {
    expect(judgeConsent(guide, select('write_note'), ['Note.Read'])).toMatchObject({
      verdict: 'failed',
      findings: [{ code: 'scopes-not-granted', values: { names: ['Note.Write'] } }],
    });
  });

  it('prove nothing when each user can grant what is missing', () => {
    expect(judgeConsent(guide, select('list_notes'), [])).toMatchObject({
      verdict: 'unknown',
      findings: [{ code: 'consent-not-proven', values: { names: ['Note.Read'] } }],
      facts: { actions: { failing: [{ id: 'sample_list_notes', missing: [['Note.Read']] }] } },
    });
  });

  it('have to hold offline_access where the platform needs it', () => {
    const selection = select('list_notes');
    expect(judgeConsent(withRefresh, selection, ['Note.Read', 'offline_access']).verdict).toBe(
      'passed',
    );
    expect(judgeConsent(withRefresh, selection, ['Note.Read'])).toMatchObject({
      verdict: 'unknown',
      findings: [{ code: 'consent-not-proven', values: { names: ['offline_access'] } }],
    });
    expect(judgeConsent(withRefresh, select(), []).verdict).toBe('passed');
  });

  it('that the app may not read prove nothing, and name nothing', () => {
    const { verdict, findings } = judgeConsent(guide, select('list_notes'), undefined);
    expect(verdict).toBe('unknown');
    expect(findings).toEqual([expect.objectContaining({ code: 'consent-not-proven' })]);
    expect(findings?.[0]?.values).toBeUndefined();
  });
});

describe('a test sign-in', () => {
  const signIn = (...grantedScopes: string[]) => ({ grantedScopes, hasRefreshToken: true });

  it('proves consent, however the scopes are written', () => {
    const scopes = signIn('https://graph.microsoft.com/Note.Read', 'NOTE.WRITE', 'openid');
    expect(judgeSignIn(guide, select('write_note'), scopes)).toEqual({
      id: 'consent',
      verdict: 'passed',
      facts: {
        granted: ['Note.Read', 'NOTE.WRITE', 'openid'],
        actions: { working: ['sample_write_note'], failing: [] },
      },
    });
  });

  it('is a no when a scope is missing, whoever could grant it', () => {
    expect(judgeSignIn(guide, select('list_notes'), signIn('openid'))).toMatchObject({
      verdict: 'failed',
      findings: [{ code: 'scopes-not-granted', values: { names: ['Note.Read'] } }],
    });
  });

  it('has to bring a refresh token where the platform needs one', () => {
    const scopes = { grantedScopes: ['Note.Read'], hasRefreshToken: false };
    expect(judgeSignIn(withRefresh, select('list_notes'), scopes)).toMatchObject({
      verdict: 'failed',
      findings: [{ code: 'refresh-token-missing' }],
      facts: { actions: { working: ['sample_list_notes'] } },
    });
    expect(judgeSignIn(guide, select('list_notes'), scopes).verdict).toBe('passed');
  });
});
