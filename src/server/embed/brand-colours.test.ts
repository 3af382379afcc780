import { readFile } from 'node:fs/promises';
import { wcagContrast } from 'culori';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brandColours } from './brand-colours.ts';

const themes = ['light', 'dark'] as const;

const css = await readFile(new URL('../../app/ui/tokens.css', import.meta.url), 'utf8');

function token(name: string, theme: (typeof themes)[number]): string {
  const [, light = '', dark = ''] =
    new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\);`).exec(css) ?? [];
  return theme === 'light' ? light : dark;
}

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

/** The worst that there is to read, of the pairs that the design has. */
function worst(brand: string, theme: (typeof themes)[number]): number {
  const brandOnes = brandColours(brand);
  const own = (name: keyof typeof brandOnes) => brandOnes[name][theme];
  const pairs = [
    ...['surface', 'surface-raised'].map((ground) => [own('accent'), token(ground, theme)]),
    ...['surface', 'surface-raised'].map((ground) => [own('accent-hover'), token(ground, theme)]),
    [own('accent'), own('accent-soft')],
    [own('accent-text'), own('accent')],
    [own('accent-text'), own('accent-hover')],
    ...['text', 'text-muted'].map((text) => [token(text, theme), own('accent-soft')]),
  ];
  return Math.min(...pairs.map(([one = '', other = '']) => wcagContrast(one, other)));
}

describe('the colours of a brand', () => {
  it.each(themes)('can all be read on a %s page, whatever the brand', (theme) => {
    fc.assert(fc.property(colour, (brand) => worst(brand, theme) >= 4.5));
    for (const brand of ['#000000', '#ffffff', '#ffff00', '#0000ff', '#00ff00', '#777777']) {
      expect(worst(brand, theme)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it.each(themes)('show where the focus is on a %s page', (theme) => {
    const seen = (brand: string) =>
      wcagContrast(brandColours(brand).focus[theme], token('surface-sunken', theme)) >= 3;
    fc.assert(fc.property(colour, seen));
  });

  it('are the brand’s own where that can be read', () => {
    expect(brandColours('#1b4fc4').accent.light).toBe('#1b4fc4');
    expect(brandColours('#8ab0ff').accent.dark).toBe('#8ab0ff');
  });
});
