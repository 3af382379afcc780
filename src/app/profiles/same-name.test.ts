import { expect, test } from 'vitest';
import { isSameName } from './same-name.ts';

test.each([
  'Contoso Mail',
  '  contoso   mail\n',
  'CONTOSO MAIL',
  'Contoso\u00a0Mail',
  'Ｃontoso Mail',
])('%j is the name of Contoso Mail', (typed) => {
  expect(isSameName(typed, 'Contoso Mail')).toBe(true);
});

test.each(['', 'Contoso', 'ContosoMail', 'Contoso Mail 2'])('%j is not', (typed) => {
  expect(isSameName(typed, 'Contoso Mail')).toBe(false);
});

test('marks on letters count', () => {
  expect(isSameName('Citroen', 'Citroën')).toBe(false);
  expect(isSameName('Citroe\u0308n', 'Citroën')).toBe(true);
});
