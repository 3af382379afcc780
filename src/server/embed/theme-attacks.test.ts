import { describe, expect, it } from 'vitest';
import { EmbedTheme } from '#contract/embed-theme.ts';
import { logoOf } from './logo-of.ts';
import { base64, logos } from './testing/logos.ts';

const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
const page = '<!doctype html><script>alert(1)</script>';

/** What has no place between quotation marks, braces or tags, however it is written. */
const endings = [
  ...['x"; } body { display: none', "x'; }", 'x; color: red', 'x } * { all: unset', 'a/*', '*/'],
  ...['url(https://evil.example/x)', 'url(//evil.example)', 'image-set(x)', 'src(x)'],
  ...['@import "https://evil.example/x.css"', '@font-face', 'expression(alert(1))', 'var(--x)'],
  ...[
    '</style><script>alert(1)</script>',
    '<!--',
    '\\22 ; }',
    '\\75rl(x)',
    '\u0000',
    'a\nb',
    'a\fb',
  ],
  ...[
    '\u{ff1b}',
    '\u2028',
    '\u200b',
    'javascript:alert(1)',
    '"',
    "'",
    '',
    ' ',
    '-x',
    'x-',
    'x'.repeat(61),
  ],
];

const badLogos = {
  'from elsewhere': 'https://evil.example/x.png',
  'of another scheme': 'javascript:alert(1)',
  'that can hold a script': `data:image/svg+xml;base64,${base64(svg)}`,
  'that can hold a script, in plain text': `data:image/svg+xml,${svg}`,
  'that is a page': `data:text/html;base64,${base64(page)}`,
  'that is a page and says PNG': `data:image/png;base64,${base64(page)}`,
  'that is a page and says JPEG': `data:image/jpeg;base64,${base64(page)}`,
  'that is a page and says WebP': `data:image/webp;base64,${base64(page)}`,
  'that is a drawing and says PNG': `data:image/png;base64,${base64(svg)}`,
  'that is a sound and says WebP': `data:image/webp;base64,${base64('RIFF0000WAVEfmt ')}`,
  'of another kind than it says': logos.png.replace('png', 'jpeg'),
  'that is nothing but a beginning': 'data:image/jpeg;base64,/9j/',
  'with a parameter more': logos.png.replace(';base64', ';charset=utf-8;base64'),
  'with two types': logos.png.replace('image/png', 'image/png,text/html'),
  'that ends its attribute': `${logos.png}" onerror="alert(1)`,
  'with a line more': `${logos.png}\n`,
  'of more bytes than a page should carry': `${logos.jpeg}${'A'.repeat(60_000)}`,
  'that is not a text': 5,
};

const refused: readonly (readonly [string, unknown])[] = [
  ...endings.map((text) => [`the font ${JSON.stringify(text)}`, { fonts: [text] }] as const),
  ...endings.map((text) => [`the colour ${JSON.stringify(text)}`, { brandColor: text }] as const),
  ...Object.entries(badLogos).map(([what, logo]) => [`a logo ${what}`, { logo }] as const),
  ['a colour by name', { brandColor: 'red' }],
  ['a colour with more behind it', { brandColor: '#ffffff;}' }],
  ['a colour with a line behind it', { brandColor: '#ffffff\n' }],
  ['a short colour', { brandColor: '#fff' }],
  ['a colour that one can see through', { brandColor: '#ffffff00' }],
  ['no font at all', { fonts: [] }],
  ['too many fonts', { fonts: Array.from({ length: 9 }, (_, index) => `F${index}`) }],
  ['a font with a line behind it', { fonts: ['Inter\n'] }],
  ['a radius of half a pixel', { radius: 2.5 }],
  ['a radius below nothing', { radius: -1 }],
  ['a radius that makes everything round', { radius: 17 }],
  ['a radius with a unit', { radius: '2px' }],
  ['a radius without end', { radius: Number.POSITIVE_INFINITY }],
  ['a scheme that is none', { scheme: 'auto' }],
  ['a name that is none', { platformName: '  ' }],
  ['a name too long', { platformName: 'x'.repeat(61) }],
  ['style of its own', { css: 'body {}' }],
  ['what an object inherits', JSON.parse('{ "__proto__": { "css": "body {}" } }')],
];

describe('a theme', () => {
  it.each(refused)('is refused with %s', (_, theme) => {
    expect(EmbedTheme.safeParse(theme).success).toBe(false);
  });

  it.each(['png', 'jpeg', 'webp'] as const)('may have a logo that is %s', (kind) => {
    const theme = EmbedTheme.parse({ logo: logos[kind] });
    const logo = logoOf(theme);
    expect(logo?.type).toBe(`image/${kind}`);
    expect(`data:image/${kind};base64,${base64(logo?.bytes ?? '')}`).toBe(logos[kind]);
  });

  it('takes a logo for WebP whatever its length', () => {
    for (const length of [0, 1, 0x3f, 0x3fffff, 0xfffffffe]) {
      const bytes = Buffer.from('RIFF0000WEBPVP8 ');
      bytes.writeUInt32LE(length, 4);
      expect(
        EmbedTheme.safeParse({ logo: `data:image/webp;base64,${base64(bytes)}` }).success,
      ).toBe(true);
    }
  });
});
