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

/** A colour by lightness and darkness of the page, each as `#rrggbb`. */
export type Shades = { readonly light: string; readonly dark: string };

/** The design tokens that a brand colour decides about. */
export type BrandColours = Readonly<
  Record<'accent' | 'accent-hover' | 'accent-text' | 'accent-soft' | 'focus', Shades>
>;

type Oklch = { readonly l: number; readonly c: number; readonly h?: number | undefined };

/** WCAG 2.2 AA for text; what has to be seen only needs less, and gets as much. */
const readable = 4.5;
const step = 0.005;

/** What accents are read on: the raised surfaces, which are nearer to them than the plain ones. */
const grounds = { light: ['#eef0f3'], dark: ['#171b21'] } as const;

/**
 * The accents of a brand colour, `#rrggbb`: its own hue and, as far as that can be read, its own lightness
 * and chroma. Whatever the colour, text in and on what comes of it has a contrast of 4.5 at least, in light
 * and in dark.
 */
export function brandColours(brand: string): BrandColours {
  const own = toOklch(brand) ?? { l: 0.5, c: 0 };
  const soft = { light: tint(own, 0.955, 0.03), dark: tint(own, 0.255, 0.045) };
  const accent = {
    light: moved(own, -step, ['#ffffff', ...grounds.light, soft.light]),
    dark: moved(own, step, [...grounds.dark, soft.dark]),
  };
  return {
    accent: shades(accent),
    'accent-hover': shades({ light: darker(accent.light), dark: lighter(accent.dark) }),
    'accent-text': { light: '#ffffff', dark: tint(own, 0.19, 0.04) },
    'accent-soft': soft,
    focus: shades(accent),
  };
}

function shades(colours: { readonly light: Oklch; readonly dark: Oklch }): Shades {
  return { light: hex(colours.light), dark: hex(colours.dark) };
}

function tint({ h }: Oklch, l: number, c: number): string {
  return hex({ l, c, h });
}

/** The colour, made lighter or darker until it can be read on all of these. */
function moved(colour: Oklch, by: number, on: readonly string[]): Oklch {
  let l = Math.min(1, Math.max(0, colour.l));
  const isReadable = () =>
    on.every((ground) => wcagContrast(hex({ ...colour, l }), ground) >= readable);
  const end = by < 0 ? 0 : 1;
  while (l !== end && !isReadable()) l = Math.min(1, Math.max(0, l + by));
  return { ...colour, l };
}

/** Away from the page in both themes: what is read on it is read the better. */
function darker(colour: Oklch): Oklch {
  return { ...colour, l: Math.max(0, colour.l - 0.07) };
}

function lighter(colour: Oklch): Oklch {
  return { ...colour, l: Math.min(1, colour.l + 0.06) };
}

/** The nearest colour that screens can show; of less chroma where there is none of that. */
function hex({ l, c, h }: Oklch): string {
  return formatHex(clampChroma({ mode: 'oklch', l, c, ...(h !== undefined && { h }) }, 'oklch'));
}
