import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EmbedTheme } from '#contract/embed-theme.ts';
import { themeStyle } from './theme-style.ts';

describe('the style of a theme', () => {
  it('gives tokens the values that the theme has', () => {
    expect(themeStyle({ radius: 2, fonts: ['Inter', 'Segoe UI', 'system-ui'] })).toBe(
      ':root:root, [data-theme][data-theme] { --radius: 2px; --font: "Inter", "Segoe UI", system-ui, sans-serif; }\n',
    );
    const style = themeStyle({ brandColor: '#1B4FC4' });
    expect(style).toContain('--accent: light-dark(#1b4fc4, #');
    expect(style).toContain('--accent-edge: light-dark(transparent, #');
  });

  it('is empty when the theme leaves the look as it is', () => {
    expect(themeStyle({ platformName: 'Acme', scheme: 'dark' })).toBe('');
  });

  it('is nothing but tokens with numbers, colours and names, whatever a theme may be', () => {
    const hexDigits = fc.stringMatching(/^#[0-9a-fA-F]{6}$/);
    const font = fc.oneof(fc.stringMatching(/^[A-Za-z0-9 -]{1,12}$/), fc.constant('ui-serif'));
    const anything = fc.record(
      {
        brandColor: fc.oneof(hexDigits, fc.string()),
        fonts: fc.array(fc.oneof(font, fc.string())),
        radius: fc.integer({ min: -1, max: 17 }),
      },
      { requiredKeys: [] },
    );
    const shade = '(?:#[0-9a-f]{6}|transparent)';
    const family =
      '(?:"[A-Za-z0-9 -]+"|system-ui|ui-sans-serif|ui-serif|ui-rounded|sans-serif|serif)';
    const value = `light-dark\\(${shade}, ${shade}\\)|\\d{1,2}px|${family}(?:, ${family})*`;
    const rule = new RegExp(
      `^(?::root:root, \\[data-theme\\]\\[data-theme\\] \\{ (?:--[a-z-]+: (?:${value}); ?)+\\}\\n)?$`,
    );
    let styled = 0;
    fc.assert(
      fc.property(anything, (given) => {
        const { success, data } = EmbedTheme.safeParse(given);
        if (!success) return true;
        styled += 1;
        return rule.test(themeStyle(data));
      }),
    );
    expect(styled).toBeGreaterThan(5);
  });
});
