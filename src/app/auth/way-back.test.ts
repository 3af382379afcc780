import { describe, expect, it } from 'vitest';
import { signInPath, wayBack } from './way-back.ts';

describe('the way back from signing in', () => {
  it.each([
    '/profiles',
    '/profiles?status=draft&q=a+b',
    '/guides/stackone/microsoftoutlook?actions=all#test',
  ])('is what the link said: %s', (path) => {
    expect(wayBack(new URL(signInPath(path), 'http://localhost').search)).toBe(path);
  });

  it.each([
    'https://elsewhere.example/',
    '//elsewhere.example/profiles',
    '/\\elsewhere.example',
    '/\t/elsewhere.example',
    '/..//elsewhere.example',
    'javascript:alert(1)',
    'profiles',
    '',
    '/sign-in',
    '/sign-in?from=/profiles',
    '/sign-in/microsoft',
  ])('leads nowhere but to a page of this server: %j', (from) => {
    expect(wayBack(`?${new URLSearchParams({ from })}`)).toBeUndefined();
  });

  it('is none where none was asked for', () => {
    expect(signInPath()).toBe('/sign-in');
    expect(wayBack('')).toBeUndefined();
  });
});
