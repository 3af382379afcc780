import { describe, expect, test } from 'vitest';
import { failureCodes } from '#domain/diagnosis/failure-code.ts';
import type { FindingValues } from './finding-message.ts';
import { findingMessages } from './findings.ts';

const bare: FindingValues = { platformName: 'StackOne' };
const full: FindingValues = {
  ...bare,
  tenant: 'contoso.com',
  clientId: '8e3af657-a8ff-443c-a75c-2fe8c4bcb635',
  cloudName: 'US Government',
  retryAfter: 5,
  names: ['Mail.Read', 'Mail.Send', 'Mail.ReadWrite', 'MailboxSettings.Read', 'offline_access'],
  count: 2,
  expected: 'https://api.stackone.com/connect/oauth2/microsoftoutlook/callback',
  found: 'http://api.stackone.com/connect/oauth2/microsoftoutlook/callback/',
  at: Date.UTC(2027, 0, 17),
};

describe.each(failureCodes)('%s', (code) => {
  test.each([
    ['nothing', bare],
    ['everything', full],
  ])('speaks in whole, calm sentences when %s is known', (_, values) => {
    const { title, cause, fix } = findingMessages[code](values);
    expect(title).toMatch(/^(?:[A-Z]|contoso).{5,80}[^.!?]$/);
    for (const sentence of [cause, fix]) expect(sentence).toMatch(/^[A-Z*].*[^ .]\.$/);
    const text = [title, cause, fix].join(' ');
    expect(text).not.toMatch(/\b(please|oops|sorry|unfortunately|undefined|NaN)\b|!/i);
    expect(text.split('**').length % 2).toBe(1);
    expect(cause.length).toBeLessThan(260);
    expect(fix.length).toBeLessThan(320);
  });
});

test('the tenant is named where the sentence is about it', () => {
  expect(findingMessages['client-not-found'](full).title).toContain('contoso.com');
  expect(findingMessages['tenant-not-found'](full).title).toContain('in US Government');
});

test.each([
  [undefined, '60 seconds'],
  [1, '1 second'],
  [5, '5 seconds'],
  [180, '3 minutes'],
])('when Microsoft asks for %s seconds, the fix says %s', (retryAfter, words) => {
  expect(findingMessages.throttled({ ...bare, retryAfter }).fix).toContain(`in ${words}.`);
});

test('a wrong secret may only be too new', () => {
  expect(findingMessages['secret-wrong'](bare).cause).toContain('less than two minutes ago');
});
