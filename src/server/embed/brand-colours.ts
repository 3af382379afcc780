import {
  clampChroma,
  formatHex,
  modeLrgb,
  useMode as modeOf,
  modeOklch,
  modeRgb,
  wcagContrast,
} from 'culori/fn';

// The package knows a colour space once it is told of it.
modeOf(modeLrgb);
modeOf(modeRgb);
const toOklch = modeOf(modeOklch);

/** A colour by lightness and darkness of the page, each as `#rrggbb`, or `transparent` for none. */
export type Shades = { readonly light: string; readonly dark: string };

type AccentToken = '' | '-soft' | '-fill' | '-hover' | '-text' | '-edge';

/** The design tokens that a brand colour decides about. */
export type BrandColours = Readonly<Record<`accent${AccentToken}` | 'focus', Shades>>;

type Oklch = { readonly l: number; readonly c: number; readonly h?: number | undefined };

/** WCAG 2.2 AA: for text, and for what has only to be seen. */
const readable = 4.5;
const visible = 3;
/** What makes a difference when it comes and goes. */
const discernible = 1.1;
const step = 0.005;

/** What accents are read and seen on: of the design’s surfaces, those that are nearest to them. */
const grounds = {
  light: ['#ffffff', '#eef0f3', '#e7f5ec', '#fdf3df', '#fdecea'],
  dark: ['#171b21', '#11261b', '#2a2010', '#2f1614'],
} as const;

/**
 * The accents of a brand colour, `#rrggbb`. What is filled has that very colour, with black or white on it; what
 * is written or drawn in it keeps its hue and, as far as that can be read, its lightness and chroma. Whatever the
 * colour, text in and on what comes of it has a contrast of 4.5 at least, in light and in dark.
 */
export function brandColours(brand: string): BrandColours {
  const own = toOklch(brand) ?? { l: 0.5, c: 0 };
  const soft = { light: tint(own, 0.955, 0.03), dark: tint(own, 0.255, 0.045) };
  const accent = {
    light: moved(own, -step, [...grounds.light, soft.light]),
    dark: moved(own, step, [...grounds.dark, soft.dark]),
  };
  const fill = brand.toLowerCase();
  const text = wcagContrast('#ffffff', fill) >= readable ? '#ffffff' : '#000000';
  return {
    accent,
    'accent-soft': soft,
    'accent-fill': both(fill),
    'accent-hover': both(hovered(own, text)),
    'accent-text': both(text),
    // What can hardly be told from the page has a line around it.
    'accent-edge': {
      light: isSeen(fill, grounds.light) ? 'transparent' : accent.light,
      dark: isSeen(fill, grounds.dark) ? 'transparent' : accent.dark,
    },
    focus: accent,
  };
}

function both(colour: string): Shades {
  return { light: colour, dark: colour };
}

/** Of the same hue, with as much chroma as that: a grey stays one. */
function tint({ c, h }: Oklch, l: number, most: number): string {
  return hex({ l, c: Math.min(c, most), h });
}

/** The colour, made lighter or darker until it can be read on all of these. */
function moved(colour: Oklch, by: number, on: readonly string[]): string {
  let l = within(colour.l);
  const isReadable = () =>
    on.every((ground) => wcagContrast(hex({ ...colour, l }), ground) >= readable);
  const end = by < 0 ? 0 : 1;
  while (l !== end && !isReadable()) l = within(l + by);
  return hex({ ...colour, l });
}

/** Further away from the text that is on it, or, where nobody would see that, nearer. */
function hovered(fill: Oklch, text: '#ffffff' | '#000000'): string {
  const by = (change: number) => hex({ ...fill, l: within(fill.l + change) });
  const [away, nearer] = text === '#ffffff' ? [-0.07, 0.2] : [0.06, -0.07];
  return wcagContrast(by(away), by(0)) >= discernible ? by(away) : by(nearer);
}

function isSeen(colour: string, on: readonly string[]): boolean {
  return on.every((ground) => wcagContrast(colour, ground) >= visible);
}

function within(lightness: number): number {
  return Math.min(1, Math.max(0, lightness));
}

/** The nearest colour that screens can show; of less chroma where there is none of that. */
function hex({ l, c, h }: Oklch): string {
  return formatHex(clampChroma({ mode: 'oklch', l, c, ...(h !== undefined && { h }) }, 'oklch'));
}
