import { expect, test } from 'vitest';
import { parseLinksQuery, writeLinksQuery } from './setup-links.ts';

test('the address of the list says which links are shown', () => {
  const query = parseLinksQuery('?profile=p1&status=open');
  expect(query).toEqual({ status: 'open', profile: 'p1' });
  expect(writeLinksQuery(query)).toBe('?status=open&profile=p1');
});

test('what the API would not take counts as absent', () => {
  expect(writeLinksQuery(parseLinksQuery('?status=lost&profile=&page=3'))).toBe('');
});
