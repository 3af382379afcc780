import fc from 'fast-check';
import { oneLine } from '#domain/scripts/quoting.ts';

const pieces = [
  ...`'"\`$(){}[]<>|&;*?!#%@=\\/~^- `,
  `$\{x}`,
  '%{x}',
  '$${',
  '$(id)',
  '=@',
  '@/etc/passwd',
  "'''",
  '\u2018',
  '\u2019',
  '\u201b',
  '#>',
  '*/',
  'EOF',
  'é',
  '漢',
  '😀',
  '\t',
  '\r\n',
  '\u2028',
  '\u202e',
  'a',
];

/** Names as somebody would write them who wants to break out of a script. Never empty. */
export const hostileText: fc.Arbitrary<string> = fc
  .oneof(
    fc
      .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 12 })
      .map((all) => all.join('')),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
  )
  .filter((text) => oneLine(text) !== '');
