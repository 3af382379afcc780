import { describe, expect, it } from 'vitest';
import { profileStatuses } from '#domain/profile/profile.ts';
import { secretProblems } from '#domain/profile/secret-problem.ts';
import { Profile, ProfileInput, ProfileSummary } from './profiles.ts';

const selection = {
  actions: ['sample_get_note'],
  permissionType: 'delegated',
  strategy: 'documented',
  accountType: 'single',
  cloud: 'global',
} as const;

const input = {
  name: 'Contoso',
  platform: 'acme',
  connector: 'sample',
  selection,
  credentials: { clientId: 'id', clientSecret: 'secret', tenant: 'contoso.example' },
};

const profile = {
  id: 'x',
  etag: '"v1"',
  name: 'Contoso',
  platform: { id: 'acme', name: 'Acme' },
  connector: { id: 'sample', name: 'Sample Notes' },
  ...selection,
  scopes: ['Note.Read'],
  tenant: 'contoso.example',
  tenantId: null,
  clientId: 'id',
  secretHint: 'sec',
  secretSetAt: 1,
  secretEndsAt: null,
  secretEndsFrom: null,
  previousSecret: null,
  redirectUri: null,
  status: 'draft',
  lastCheck: null,
  schedule: null,
  createdAt: 1,
  updatedAt: 2,
};

const lastCheck = { id: 'run', verdict: 'passed', endedAt: 2 } as const;

const { actions, permissionType, strategy, accountType, cloud, ...listed } = profile;
const { scopes, secretSetAt, previousSecret, redirectUri, ...summary } = { ...listed, lastCheck };

const fits = (change: object) => ProfileInput.safeParse({ ...input, ...change }).success;

describe('what is entered for a profile', () => {
  it('comes out as it went in, but for blanks around the name', () => {
    expect(ProfileInput.parse(input)).toEqual(input);
    expect(ProfileInput.parse({ ...input, name: '\t Contoso \n' }).name).toBe('Contoso');
    expect(ProfileInput.parse({ ...input, checkRunId: 'run' }).checkRunId).toBe('run');
  });

  it('has a name of 1 to 120 characters', () => {
    expect(fits({ name: 'x'.repeat(120) })).toBe(true);
    expect(fits({ name: ` ${'x'.repeat(120)} ` })).toBe(true);
    for (const name of ['', ' \t', 'x'.repeat(121), null, 1]) expect(fits({ name })).toBe(false);
  });

  it('may select nothing, and at most ten thousand actions', () => {
    const actions = (count: number) => ({
      selection: { ...selection, actions: Array.from({ length: count }, () => 'a') },
    });
    expect([fits(actions(0)), fits(actions(10_000)), fits(actions(10_001))]).toEqual([
      true,
      true,
      false,
    ]);
    expect(fits({ selection: { ...selection, actions: ['x'.repeat(201)] } })).toBe(false);
  });

  it.each([
    { scopes: ['Note.Read'] },
    { status: 'connected' },
    { id: 'x' },
    { tenantId: 'x' },
    { selection: { ...selection, separator: 'pipe' } },
    { selection: { ...selection, scopes: [] } },
    { platform: 'x'.repeat(101) },
    { checkRunId: 'x'.repeat(101) },
  ])('cannot say %j', (change) => {
    expect(fits(change)).toBe(false);
  });
});

describe('a profile', () => {
  it('comes out as it went in, in every status', () => {
    for (const status of profileStatuses) {
      expect(Profile.parse({ ...profile, status })).toEqual({ ...profile, status });
    }
  });

  it.each(secretProblems)('may say that its secret does not open: %s', (secretProblem) => {
    expect(Profile.parse({ ...profile, secretProblem })).toEqual({ ...profile, secretProblem });
  });

  it.each(['clientSecret', 'secret', 'secretSealed', 'credentials', 'version'])(
    'has no place for %s',
    (property) => {
      expect(Profile.safeParse({ ...profile, [property]: 'x' }).success).toBe(false);
    },
  );

  it.each(Object.keys(profile))('always has %s', (property) => {
    const { [property]: _left, ...rest }: Record<string, unknown> = profile;
    expect(Profile.safeParse(rest).success).toBe(false);
  });
});

describe('a profile among others', () => {
  it('comes out as it went in, in every status', () => {
    for (const status of profileStatuses) {
      expect(ProfileSummary.parse({ ...summary, status })).toEqual({ ...summary, status });
    }
  });

  it('has no place for what only its own page shows', () => {
    const more = { actions, permissionType, strategy, accountType, cloud, scopes, secretSetAt };
    for (const [name, value] of Object.entries({ ...more, previousSecret, redirectUri })) {
      expect(ProfileSummary.safeParse({ ...summary, [name]: value }).success).toBe(false);
    }
    const whole = { ...lastCheck, results: [], startedAt: 1 };
    expect(ProfileSummary.safeParse({ ...summary, lastCheck: whole }).success).toBe(false);
  });
});
