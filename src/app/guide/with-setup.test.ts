import { expect, test } from 'vitest';
import { setupIn, withSetup } from './with-setup.ts';

test('a query names its setup at the end, and one alone', () => {
  expect(withSetup('actions=send_mail', 'a')).toBe('?actions=send_mail&setup=a');
  expect(withSetup('?setup=b&actions=all', 'a')).toBe('?actions=all&setup=a');
  expect(withSetup('', 'a')).toBe('?setup=a');
  expect(setupIn(withSetup('?actions=all', 'a'))).toBe('a');
});

test('where there is no setup, none is named', () => {
  expect(withSetup('', null)).toBe('');
  expect(withSetup('actions=all', null)).toBe('?actions=all');
  expect(setupIn('?actions=all')).toBeNull();
});
