import { expect, test } from 'vitest';
import { firstValues } from './first-values.ts';

const nothing = { draft: null, present: null, name: null, tenant: null };
const draft = { name: 'Typed', clientId: '', tenant: '' };

test('without anything known, the form is empty', () => {
  expect(firstValues(nothing)).toEqual({ name: '', clientId: '', tenant: '' });
});

test('what was typed goes before what the link says', () => {
  const known = { ...nothing, name: 'Contoso', tenant: 'contoso.com' };
  expect(firstValues(known)).toEqual({ name: 'Contoso', clientId: '', tenant: 'contoso.com' });
  expect(firstValues({ ...known, draft })).toEqual({
    name: 'Typed',
    clientId: '',
    tenant: 'contoso.com',
  });
});
