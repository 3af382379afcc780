import { describe, expect, it } from 'vitest';
import { isNarrowed, type ListQuery, parseListQuery, writeListQuery } from './list-query.ts';

const all: ListQuery = {
  q: 'contoso ltd',
  status: 'attention',
  platform: 'stackone',
  connector: 'microsoftoutlook',
  expiring: 60,
  sort: 'expiry',
};

describe('the query of the list', () => {
  it('comes back as it was written', () => {
    expect(parseListQuery(writeListQuery(all))).toEqual(all);
    expect(parseListQuery(writeListQuery({ sort: 'name' }))).toEqual({ sort: 'name' });
  });

  it('is empty for all profiles, newest first', () => {
    expect(writeListQuery({ sort: 'created' })).toBe('');
    expect(parseListQuery('')).toEqual({ sort: 'created' });
  });

  it('is the same whatever came first', () => {
    const search = '?sort=name&expiring=60&q=a+b&status=draft';
    expect(writeListQuery(parseListQuery(search))).toBe(
      '?q=a+b&status=draft&expiring=60&sort=name',
    );
  });

  it.each([
    '?status=gone',
    '?expiring=soon',
    '?expiring=',
    '?expiring=1.5',
    '?sort=tenant',
    '?q=++',
  ])('leaves out what the API would not take: %s', (search) => {
    expect(parseListQuery(search)).toEqual({ sort: 'created' });
  });

  it.each([`?q=${'x'.repeat(201)}&status=draft`, '?status=draft&utm_source=mail&after=abc'])(
    'keeps what is in order beside it: %s',
    (search) => {
      expect(parseListQuery(search)).toEqual({ sort: 'created', status: 'draft' });
    },
  );

  it('looks for the word "created" as for any other', () => {
    expect(writeListQuery({ q: 'created', sort: 'created' })).toBe('?q=created');
  });

  it('narrows the list by conditions, not by an order', () => {
    expect(isNarrowed({ sort: 'expiry' })).toBe(false);
    expect(isNarrowed({ sort: 'created', expiring: 0 })).toBe(true);
    expect(isNarrowed(all)).toBe(true);
  });
});
