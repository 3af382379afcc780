import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinScopes, separators } from './separator.ts';

const characters = { space: ' ', comma: ',', semicolon: ';', pipe: '|', newline: '\n' };
const anyScope = fc.stringMatching(/^[A-Z][A-Za-z]{0,9}(\.[A-Z][A-Za-z-]{0,9}){1,2}$/);

describe('joining scopes', () => {
  it('knows five separators', () => {
    expect(separators).toEqual(['space', 'comma', 'semicolon', 'pipe', 'newline']);
  });

  it.each(separators)('puts exactly one character between two, with %s', (separator) => {
    fc.assert(
      fc.property(fc.array(anyScope), (scopes) => {
        const text = joinScopes(scopes, separator);
        expect(text === '' ? [] : text.split(characters[separator])).toEqual(scopes);
      }),
    );
  });

  it.each(separators)('puts nothing before the first and after the last, with %s', (separator) => {
    expect(joinScopes([], separator)).toBe('');
    expect(joinScopes(['Mail.Read'], separator)).toBe('Mail.Read');
  });
});
