import { expect, test } from 'vitest';
import { faultsOf } from './use-link-form.ts';

const nothing = { name: '', tenant: '', askedBy: '', reference: '', returnUrl: '' };

test('nothing has to be filled in', () => {
  expect(faultsOf(nothing)).toEqual({});
});

test('what the server would not take is found before it is sent', () => {
  expect(Object.keys(faultsOf({ ...nothing, name: 'x'.repeat(121) }))).toEqual(['name']);
  expect(Object.keys(faultsOf({ ...nothing, reference: 'x'.repeat(201) }))).toEqual(['reference']);
  for (const returnUrl of ['app.example.com', 'javascript:alert(1)', 'https://']) {
    expect(Object.keys(faultsOf({ ...nothing, returnUrl })), returnUrl).toEqual(['returnUrl']);
  }
  expect(faultsOf({ ...nothing, returnUrl: 'https://app.example.com/done?id=1' })).toEqual({});
});
