import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchedWords, searchTerms } from './search-terms.ts';

const profile = {
  name: 'Contoso  E-Mail (Köln)',
  tenant: 'Contoso.onmicrosoft.com',
  tenantId: null,
  clientId: 'ABCDEF00-2222-3333-4444-555555555555',
};

describe('the terms of a profile', () => {
  it('are the words of its name, their parts, and its ids', () => {
    expect(searchTerms(profile)).toEqual([
      'contoso',
      'e-mail',
      '(köln)',
      'e',
      'mail',
      'köln',
      'contoso.onmicrosoft.com',
      'abcdef00-2222-3333-4444-555555555555',
    ]);
  });

  it('hold the tenant’s GUID once that is known', () => {
    const tenantId = '99999999-8888-7777-6666-555555555555';
    expect(searchTerms({ ...profile, tenantId })).toContain(tenantId);
  });

  it('are found by each of their own beginnings', () => {
    const name = fc.string({ unit: 'binary', minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(name, (text) => {
        const terms = searchTerms({ ...profile, name: text });
        for (const word of searchedWords(text)) {
          expect(terms.some((term) => term.startsWith(word))).toBe(true);
        }
      }),
    );
  });
});

describe('the words of a search', () => {
  it.each([
    ['', []],
    [' \t ', []],
    ['Contoso', ['contoso']],
    ['  CONTOSO\tmail contoso ', ['contoso', 'mail']],
    ['ﬁle', ['file']],
    ['a b c d e f g h i j', ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']],
  ])('in %j are %j', (text, words) => {
    expect(searchedWords(text)).toEqual(words);
  });
});
