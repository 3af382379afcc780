import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deletedNameKey, nameKey } from './name-key.ts';

describe('the key of a name', () => {
  it.each([
    ['case', 'Contoso MAIL', 'contoso mail'],
    ['white space around it', '  Contoso\n', 'Contoso'],
    ['white space between words', 'Contoso \t  Mail', 'Contoso Mail'],
    ['spaces of another kind', 'Contoso\u00a0Mail', 'Contoso Mail'],
    ['accents written in two ways', 'Cafe\u0301', 'Caf\u00e9'],
    ['full-width letters', 'Ｃｏｎｔｏｓｏ', 'contoso'],
    ['ligatures', 'o\ufb03ce', 'office'],
  ])('does not see a difference of %s', (_, one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });

  it('tells names apart that a person tells apart', () => {
    const names = [
      'Contoso',
      'Contoso 2',
      'Contoso-Mail',
      'ContosoMail',
      'Contoso Mail',
      'Contôso',
    ];
    expect(new Set(names.map(nameKey)).size).toBe(names.length);
  });

  it('is its own key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(nameKey(nameKey(name))).toBe(nameKey(name));
      }),
    );
  });
});

describe('what a deleted profile has instead', () => {
  it('is the key of no name, whatever that is', () => {
    const id = '0b9d2f5e-6c1a-4b7e-9d3f-8a2c4e6f1b05';
    expect(nameKey(deletedNameKey(id))).not.toBe(deletedNameKey(id));
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(nameKey(` ${name}`)).not.toMatch(/^ /);
      }),
    );
  });
});
