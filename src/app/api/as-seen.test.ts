import { expect, test, vi } from 'vitest';
import type { Profile } from '#contract/profiles.ts';
import { actAsSeen } from './as-seen.ts';
import { ApiProblem } from './http.ts';

const seen: Profile = {
  id: '1',
  etag: '"1"',
  name: 'Contoso',
  platform: { id: 'stackone', name: 'StackOne' },
  connector: { id: 'microsoftoutlook', name: 'Outlook' },
  actions: [],
  permissionType: 'delegated',
  strategy: 'documented',
  accountType: 'single',
  cloud: 'global',
  scopes: [],
  tenant: 'contoso.com',
  tenantId: null,
  clientId: 'c',
  secretHint: 'abc',
  secretSetAt: 1,
  secretEndsAt: null,
  secretEndsFrom: null,
  previousSecret: null,
  redirectUri: null,
  status: 'connected',
  lastCheck: null,
  schedule: null,
  createdAt: 1,
  updatedAt: 1,
};

const changed = new ApiProblem({
  type: '/problems/changed-meanwhile',
  code: 'changed-meanwhile',
  title: 'Changed',
  status: 412,
});

/** Acts on the profile of this etag alone. */
const actOn = (etag: string) =>
  vi.fn((profile: Profile) =>
    profile.etag === etag ? Promise.resolve('done') : Promise.reject(changed),
  );

test('a test that has ended meanwhile stands in nobody’s way', async () => {
  const now: Profile = {
    ...seen,
    etag: '"2"',
    status: 'attention',
    tenantId: 't',
    secretEndsAt: 9,
    secretEndsFrom: 'registration',
    updatedAt: 2,
  };
  expect(await actAsSeen(seen, async () => now, actOn('"2"'))).toBe('done');
});

test.each<Partial<Profile>>([
  { name: 'Fabrikam' },
  { clientId: 'd' },
  { secretHint: 'xyz', secretSetAt: 2 },
  { secretEndsAt: 9, secretEndsFrom: 'entered' },
  { status: 'disabled' },
])('what people have changed to %o is not acted upon unseen', async (change) => {
  const act = actOn('"2"');
  const now = { ...seen, ...change, etag: '"2"' };
  await expect(actAsSeen(seen, async () => now, act)).rejects.toBe(changed);
  expect(act).toHaveBeenCalledTimes(1);
});

test('a refusal that does not go away ends', async () => {
  await expect(actAsSeen(seen, async () => seen, actOn('"9"'))).rejects.toBe(changed);
});
