import { readFile } from 'node:fs/promises';
import { wcagContrast } from 'culori';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brandColours } from './brand-colours.ts';

const themes = ['light', 'dark'] as const;

const css = await readFile(new URL('../../app/ui/tokens.css', import.meta.url), 'utf8');

function token(name: string, theme: Theme): string {
  const [, light = '', dark = ''] =
    new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\);`).exec(css) ?? [];
  return theme === 'light' ? light : dark;
}

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

const plain = ['surface', 'surface-raised', 'surface-sunken'];
const grounds = [...plain, 'ok-soft', 'warn-soft', 'bad-soft'];

type Theme = (typeof themes)[number];
type Pair = readonly [one: string, other: string];

const pairs = (fronts: readonly string[], on: readonly string[]): Pair[] =>
  fronts.flatMap((front) => on.map((ground) => [front, ground] as const));

/** Every pair that the pages have, of a brand’s tokens and of the design’s own. */
const read = [
  ...pairs(['accent'], [...grounds, 'accent-soft']),
  ...pairs(['text', 'text-muted', 'ok', 'warn', 'bad'], ['accent-soft']),
  ...pairs(['accent-text'], ['accent-fill', 'accent-hover']),
];
const seen = [
  ...pairs(['focus'], [...grounds, 'accent-soft']),
  ...pairs(['line-strong'], ['accent-soft']),
];

/** The least contrast of these pairs. */
function least(brand: string, theme: Theme, of: readonly Pair[]): number {
  const own = new Map(Object.entries(brandColours(brand)));
  const colourOf = (name: string) => own.get(name)?.[theme] ?? token(name, theme);
  return Math.min(...of.map(([one, other]) => wcagContrast(colourOf(one), colourOf(other))));
}

const extremes = [
  ...['#000000', '#ffffff', '#777777', '#767676', '#ff0000', '#00ff00', '#0000ff'],
  ...['#ffff00', '#ff00ff', '#00ffff', '#39ff14', '#0a1f44', '#ffd1dc', '#010101', '#fefefe'],
];

describe('the colours of a brand', () => {
  it.each(themes)('can all be read on a %s page, whatever the brand', (theme) => {
    fc.assert(fc.property(colour, (brand) => least(brand, theme, read) >= 4.5));
    for (const brand of extremes) expect(least(brand, theme, read), brand).toBeGreaterThan(4.49);
  });

  it.each(themes)('can all be seen on a %s page, whatever the brand', (theme) => {
    fc.assert(fc.property(colour, (brand) => least(brand, theme, seen) >= 3));
    for (const brand of extremes) expect(least(brand, theme, seen), brand).toBeGreaterThan(2.99);
  });

  it.each(themes)('show where a button ends on a %s page, by itself or by its edge', (theme) => {
    fc.assert(
      fc.property(colour, (brand) => {
        const { 'accent-edge': edge, 'accent-fill': fill } = brandColours(brand);
        const shown = edge[theme] === 'transparent' ? fill[theme] : edge[theme];
        return plain.every((ground) => wcagContrast(shown, token(ground, theme)) >= 3);
      }),
    );
  });

  it('show what the pointer is on', () => {
    const moves = (brand: string) => {
      const { 'accent-fill': fill, 'accent-hover': hover } = brandColours(brand);
      return wcagContrast(fill.light, hover.light) >= 1.1;
    };
    fc.assert(fc.property(colour, moves));
    for (const brand of extremes) expect(moves(brand), brand).toBe(true);
  });

  it('fill with the brand’s very colour, and write in it where that can be read', () => {
    fc.assert(fc.property(colour, (brand) => brandColours(brand)['accent-fill'].dark === brand));
    expect(brandColours('#1b4fc4').accent.light).toBe('#1b4fc4');
    expect(brandColours('#8ab0ff').accent.dark).toBe('#8ab0ff');
  });

  it('keep their hue', () => {
    const { accent } = brandColours('#ffff00');
    expect(accent).toEqual({ light: '#707000', dark: '#ffff00' });
  });

  it.each(['#000000', '#777777', '#ffffff'])('are greys for a grey: %s', (brand) => {
    const colours = Object.values(brandColours(brand)).flatMap(({ light, dark }) => [light, dark]);
    const others = colours.filter((one) => one !== 'transparent' && !/^#(..)\1\1$/.test(one));
    expect(others).toEqual([]);
  });

  it('are colours that the design has', () => {
    const missing = Object.keys(brandColours('#1b4fc4')).filter(
      (name) => !css.includes(`--${name}: `),
    );
    expect(missing).toEqual([]);
  });
});
