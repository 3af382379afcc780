import { describe, expect, it } from 'vitest';
import css from './tokens.css?raw';

const themes = ['light', 'dark'] as const;

type Colour = Readonly<Record<(typeof themes)[number], string>>;

const colours: ReadonlyMap<string, Colour> = new Map(
  [...css.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
);

/** Relative luminance, as WCAG 2 defines it. */
function luminance(colour: string): number {
  const channel = (from: number) => {
    const value = Number.parseInt(colour.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** The worst of both themes. */
function contrastOf(front: string, ground: string): number {
  const [one, other] = [colours.get(front), colours.get(ground)];
  if (one === undefined || other === undefined) throw new Error(`no ${front} or no ${ground}`);
  return Math.min(...themes.map((theme) => contrast(one[theme], other[theme])));
}

const grounds = [
  'surface',
  'surface-raised',
  'surface-sunken',
  'accent-soft',
  'ok-soft',
  'warn-soft',
  'bad-soft',
];
const plain = ['surface', 'surface-raised', 'surface-sunken'];
const pairs = (fronts: string[], on: string[]) =>
  fronts.flatMap((front) => on.map((ground) => [front, ground] as const));

describe('contrast', () => {
  it('is measured as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#ffffff', '#ffffff')).toBeCloseTo(1);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  it.each(pairs(['text', 'text-muted'], grounds))('is enough to read %s on %s', (...pair) => {
    expect(contrastOf(...pair)).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    ...pairs(['accent', 'ok', 'warn', 'bad'], ['surface', 'surface-raised']),
    ['accent', 'accent-soft'],
    ['ok', 'ok-soft'],
    ['warn', 'warn-soft'],
    ['bad', 'bad-soft'],
    ['accent-text', 'accent-fill'],
    ['accent-text', 'accent-hover'],
  ] as const)('is enough to read %s on %s', (...pair) => {
    expect(contrastOf(...pair)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(pairs(['line-strong', 'focus'], plain))('is enough to see %s on %s', (...pair) => {
    expect(contrastOf(...pair)).toBeGreaterThanOrEqual(3);
  });

  it('is asked of every colour that there is, but for the hairlines', () => {
    const asked = new Set([
      ...grounds,
      ...['text', 'text-muted', 'accent', 'ok', 'warn', 'bad'],
      ...['accent-text', 'accent-fill', 'accent-hover', 'line-strong', 'focus'],
    ]);
    expect([...colours.keys()].filter((name) => !asked.has(name))).toEqual(['line']);
    expect(css.match(/#[0-9a-fA-F]+/g)).toHaveLength(2 * colours.size);
  });
});

describe('a theme', () => {
  it('is chosen by the element, else by the system', () => {
    expect(css).toMatch(/:root \{\s*color-scheme: light dark;/);
    for (const theme of themes) {
      expect(css).toMatch(
        new RegExp(`\\[data-theme="${theme}"\\] \\{\\s*color-scheme: ${theme};\\s*\\}`),
      );
    }
  });
});
