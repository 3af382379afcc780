import { describe, expect, it } from 'vitest';
import type { Guide } from '../catalog/guide.ts';
import { guideForTest } from '../catalog/testing/guide-for-test.ts';
import type { Failure } from '../diagnosis/failure.ts';
import type { FailureCode } from '../diagnosis/failure-code.ts';
import { offlineAccessId } from '../scripts/entra-facts.ts';
import { defaultSelection, type Selection } from '../selection/selection.ts';
import type { CheckResult, Verdict } from './check-result.ts';
import { judgeRegistration, type ReadRegistration } from './judge-registration.ts';
import type { OwnApplication, OwnServicePrincipal } from './own-registration.ts';

const idOf = (name: string, type: string) => {
  const place = guideForTest.permissions.findIndex((each) => each.name === name) + 1;
  return `00000000-0000-4000-8000-00000000${type === 'Role' ? 1 : 2}00${place}`;
};

/** The guide of all tests, with an ID of its own for each permission. */
const guide: Guide = {
  ...guideForTest,
  permissions: guideForTest.permissions.map(({ delegated, application, ...rest }) => ({
    ...rest,
    ...(delegated && { delegated: { ...delegated, id: idOf(rest.name, 'Scope') } }),
    ...(application && { application: { ...application, id: idOf(rest.name, 'Role') } }),
  })),
};

const scope = (name: string) => ({ id: idOf(name, 'Scope').toUpperCase(), type: 'Scope' });
const role = (name: string) => ({ id: idOf(name, 'Role'), type: 'Role' });

const now = Date.UTC(2026, 10, 20);
const good: OwnApplication = {
  objectId: 'application',
  signInAudience: 'AzureADMyOrg',
  redirectUris: [{ uri: guide.values.redirectUri, platform: 'web' }],
  access: [scope('Note.Read')],
  secrets: [],
};
const present: OwnServicePrincipal = { objectId: 'principal', accountEnabled: true };

type Change = {
  readonly guide?: Guide;
  readonly selection?: Partial<Selection>;
  readonly redirectUri?: string | undefined;
};

function judge(read: ReadRegistration, change: Change = {}): CheckResult {
  const actions = ['sample_list_notes'];
  const selection = { ...defaultSelection(guide), actions, ...change.selection };
  const redirectUri = 'redirectUri' in change ? change.redirectUri : guide.values.redirectUri;
  const wanted = { guide: change.guide ?? guide, selection, redirectUri, secretHint: 'abc', now };
  return judgeRegistration(wanted, read);
}

const judgeApp = (app: Partial<OwnApplication>, change?: Change) =>
  judge({ application: { ...good, ...app }, servicePrincipal: present }, change);

function told({ verdict, findings = [] }: CheckResult): [Verdict, ...FailureCode[]] {
  return [verdict, ...findings.map(({ code }) => code)];
}

describe('a registration as the guide wants it', () => {
  it('passes, and tells what it has seen', () => {
    const secrets = [{ hint: 'abc', expiresAt: Date.UTC(2027, 10, 20) }];
    expect(judgeApp({ secrets })).toEqual({
      id: 'registration',
      verdict: 'passed',
      facts: {
        registration: {
          applicationObjectId: 'application',
          servicePrincipalObjectId: 'principal',
          redirectUris: good.redirectUris,
          expectedRedirectUri: guide.values.redirectUri,
          secretExpiresAt: Date.UTC(2027, 10, 20),
        },
      },
    });
  });

  it('passes without a redirect URI where none is expected', () => {
    const result = judgeApp({ redirectUris: [] }, { redirectUri: undefined });
    expect(told(result)).toEqual(['passed']);
    expect(result.facts?.registration?.expectedRedirectUri).toBeUndefined();
  });
});

describe('its permissions', () => {
  it('have to be there', () => {
    const result = judgeApp({ access: [] });
    expect(told(result)).toEqual(['failed', 'permissions-not-configured']);
    expect(result.findings?.[0]?.values).toEqual({ names: ['Note.Read'] });
  });

  it('have to be of the right type', () => {
    const result = judgeApp({ access: [role('Note.Read')] });
    expect(told(result)).toEqual([
      'failed',
      'permissions-not-configured',
      'configured-beyond-selection',
    ]);
  });

  it('may be more than is needed, which is named, or counted where nobody knows a name', () => {
    const unknown = { id: '99999999-0000-4000-8000-000000000000', type: 'Scope' };
    const result = judgeApp({ access: [...good.access, scope('Note.Write'), unknown] });
    expect(told(result)).toEqual(['warning', 'configured-beyond-selection']);
    expect(result.findings?.[0]?.values).toEqual({ names: ['Note.Write'], count: 1 });
  });

  it('may hold what any sign-in asks for', () => {
    const userRead = { id: 'e1fe6dd8-ba31-4d61-89e7-88639da4683d', type: 'Scope' };
    const refresh = { id: offlineAccessId, type: 'Scope' };
    expect(told(judgeApp({ access: [...good.access, userRead, refresh] }))).toEqual(['passed']);
  });

  it('have to hold offline_access where the platform needs it', () => {
    const always: Guide = { ...guide, offlineAccess: 'always' };
    const result = judgeApp({}, { guide: always });
    expect(told(result)).toEqual(['failed', 'permissions-not-configured']);
    expect(result.findings?.[0]?.values).toEqual({ names: ['offline_access'] });
  });

  it('are compared with nothing when nothing is selected', () => {
    const change = { selection: { actions: [] } };
    expect(told(judgeApp({ access: [scope('Note.Write')] }, change))).toEqual(['passed']);
  });
});

describe('its account type', () => {
  it.each([
    ['single', 'AzureADMyOrg', ['passed']],
    ['single', 'AzureADMultipleOrgs', ['warning', 'account-type-too-wide']],
    ['single', 'AzureADandPersonalMicrosoftAccount', ['warning', 'account-type-personal']],
    ['single', 'PersonalMicrosoftAccount', ['failed', 'account-type-personal']],
    ['multi', 'AzureADMyOrg', ['failed', 'account-type-too-narrow']],
    ['multi', 'AzureADMultipleOrgs', ['passed']],
    ['multi', undefined, ['passed']],
  ] as const)('of the guide is %s, and %s is judged so', (accountType, signInAudience, verdict) => {
    expect(told(judgeApp({ signInAudience }, { selection: { accountType } }))).toEqual(verdict);
  });
});

describe('its presence in the tenant', () => {
  const judgePrincipal = (change: Partial<OwnServicePrincipal>, selection?: Partial<Selection>) =>
    told(
      judge(
        { application: good, servicePrincipal: { ...present, ...change } },
        selection && { selection },
      ),
    );

  it('has to be enabled, by the administrator and by Microsoft', () => {
    expect(judgePrincipal({ accountEnabled: false })).toEqual(['failed', 'client-disabled']);
    const disabledByMicrosoft = 'DisabledDueToViolationOfServicesAgreement';
    expect(judgePrincipal({ accountEnabled: false, disabledByMicrosoft })).toEqual([
      'failed',
      'disabled-by-microsoft',
    ]);
  });

  it('may ask for assignment, which matters to users only', () => {
    expect(judgePrincipal({ assignmentRequired: true })).toEqual([
      'warning',
      'assignment-is-required',
    ]);
    const read = {
      application: { ...good, access: [role('Note.Read')] },
      servicePrincipal: { ...present, assignmentRequired: true },
    };
    expect(told(judge(read, { selection: { permissionType: 'application' } }))).toEqual(['passed']);
  });
});

describe('what cannot be read', () => {
  const refusal = (status: number): Failure => ({
    kind: 'answer',
    endpoint: 'graph',
    code: 'unexpected-status',
    details: { status, codes: [] },
  });

  it.each([401, 403, 404])('is no fault of anybody’s: %s', (status) => {
    const result = judge({ failure: refusal(status) });
    expect(told(result)).toEqual(['unknown', 'registration-unreadable']);
    expect(result.findings?.[0]?.details).toMatchObject({ status });
  });

  it('is told with its cause when there was trouble on the way', () => {
    const failure = { kind: 'transport', endpoint: 'graph', code: 'timed-out' } as const;
    expect(told(judge({ failure }))).toEqual(['unknown', 'registration-unreadable', 'timed-out']);
  });

  it('leaves what can be read to be judged', () => {
    const failure = refusal(404);
    const servicePrincipal = { ...present, accountEnabled: false };
    expect(told(judge({ servicePrincipal, failure }))).toEqual([
      'failed',
      'client-disabled',
      'registration-unreadable',
    ]);
    expect(told(judge({ application: good, failure }))).toEqual([
      'unknown',
      'registration-unreadable',
    ]);
  });
});
