import { expect, it } from 'vitest';
import { auditDetails } from './audit-details.ts';

const guide = (platform: string, connector: string) => `${connector} for ${platform}`;

it.each([
  [{}, []],
  [{ fields: 'name secretEndsAt other' }, ['Changed: name, end of the secret, other']],
  [{ whole: true }, ['Saved anew, with credentials']],
  [
    { verdict: 'failed', platform: 'stackone', connector: 'outlook', tenantId: null },
    ['outlook for stackone', 'Failed'],
  ],
  [{ total: 1 }, ['1 profile']],
  [{ total: 12 }, ['12 profiles']],
  [
    { code: 'not-allowed', door: 'DELETE /profiles/:id' },
    ['Your role does not include this', 'DELETE /profiles/:id'],
  ],
  [
    { format: 'jsonl', action: 'profile.deleted', outcome: 'done' },
    ['JSON Lines', 'Only: Profile deleted', 'Outcome: Done'],
  ],
  [{ colour: 'blue', deep: 3 }, ['colour: blue', 'deep: 3']],
])('%j is told in words', (data, details) => {
  expect(auditDetails({ data }, guide)).toEqual(details);
});
