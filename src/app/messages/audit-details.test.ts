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
  [
    { link: 'l-1', platform: 'stackone', connector: 'outlook', end: 'revoked' },
    ['outlook for stackone', 'Link l-1', 'This setup link was taken back'],
  ],
  [
    { apiKey: 'k-1', scopes: 'profiles:read audit:read', expiresAt: null },
    ['Key k-1', 'May: profiles:read, audit:read'],
  ],
  [
    { webhook: 'w-1', fields: 'eventTypes signingSecret url', disabled: true },
    ['Webhook w-1', 'Changed: events, signing secret, address', 'Disabled'],
  ],
  [{ disabled: false }, ['Enabled']],
  [{ status: 500, error: 'refused' }, ['Answered 500', 'The receiver did not take it.']],
  [{ status: 204, error: null }, ['Answered 204']],
  [{ code: 'no-role', operator: 'o-1' }, ['Your account has no role here', 'Account o-1']],
  [{ detail: 'stale' }, ['stale']],
  [{ detail: '' }, []],
  [{ sessions: 'others' }, ['Everywhere else']],
  [{ colour: 'blue', deep: 3 }, ['colour: blue', 'deep: 3']],
])('%j is told in words', (data, details) => {
  expect(auditDetails({ data, subject: null }, guide)).toEqual(details);
});

it('an ID is told only where there is no name', () => {
  const ids = { link: 'l-1', apiKey: 'k-1', webhook: 'w-1', total: 2 };
  expect(auditDetails({ data: ids, subject: 'Contoso' }, guide)).toEqual(['2 profiles']);
});
