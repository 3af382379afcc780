import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EmbedTheme } from '#contract/embed-theme.ts';
import { themeStyle } from './theme-style.ts';

describe('the style of a theme', () => {
  it('gives tokens the values that the theme has', () => {
    expect(themeStyle({ radius: 2, fonts: ['Inter', 'Segoe UI', 'system-ui'] })).toBe(
      ':root, [data-theme] { --radius: 2px; --font: "Inter", "Segoe UI", system-ui, sans-serif; }\n',
    );
    expect(themeStyle({ brandColor: '#1B4FC4' })).toContain('--accent: light-dark(#1b4fc4, #');
  });

  it('is empty when the theme leaves the look as it is', () => {
    expect(themeStyle({ platformName: 'Acme', scheme: 'dark' })).toBe('');
  });
});

describe('a theme', () => {
  it.each([
    ['a colour by name', { brandColor: 'red' }],
    ['a colour with more behind it', { brandColor: '#ffffff;}' }],
    ['a font that ends the rule', { fonts: ['x"; } body { display: none'] }],
    ['a font that is an address', { fonts: ['url(https://evil.example)'] }],
    ['a logo from elsewhere', { logo: 'https://evil.example/x.png' }],
    ['a logo that can hold a script', { logo: 'data:image/svg+xml;base64,PHN2Zz4=' }],
    ['a radius that is none', { radius: 2.5 }],
    ['something else', { css: 'body {}' }],
  ])('is refused with %s', (_, theme) => {
    expect(EmbedTheme.safeParse(theme).success).toBe(false);
  });

  it('can say nothing that ends its rule or asks another host', () => {
    const anything = fc.record(
      {
        brandColor: fc.string(),
        fonts: fc.array(fc.oneof(fc.string(), fc.constantFrom('Inter', 'a b'))),
        radius: fc.integer(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(anything, (given) => {
        const { success, data } = EmbedTheme.safeParse(given);
        if (!success) return true;
        const style = themeStyle(data);
        return !/url|@|\\|</i.test(style) && (style.match(/[{}]/g) ?? []).length <= 2;
      }),
    );
  });
});
