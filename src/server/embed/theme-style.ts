import type { EmbedTheme } from '#contract/embed-theme.ts';
import { brandColours } from './brand-colours.ts';

/** Families that are no names: in quotation marks a browser would look for a font that is called so. */
const generic: ReadonlySet<string> = new Set([
  'system-ui',
  'ui-sans-serif',
  'ui-serif',
  'ui-rounded',
  'sans-serif',
  'serif',
]);

/**
 * A theme as a style sheet that gives design tokens other values; empty when it says nothing of them. The theme
 * has been validated: each value is a number, six hexadecimal digits, or letters, digits and spaces.
 */
export function themeStyle({ brandColor, radius, fonts }: EmbedTheme): string {
  const tokens: string[] = [];
  if (brandColor !== undefined) {
    for (const [name, { light, dark }] of Object.entries(brandColours(brandColor))) {
      tokens.push(`--${name}: light-dark(${light}, ${dark});`);
    }
  }
  if (radius !== undefined) tokens.push(`--radius: ${radius}px;`);
  if (fonts !== undefined) tokens.push(`--font: ${fonts.map(familyOf).join(', ')}, sans-serif;`);
  // More specific than the design’s own: whatever comes first or last, these win.
  return tokens.length === 0
    ? ''
    : `:root:root, [data-theme][data-theme] { ${tokens.join(' ')} }\n`;
}

function familyOf(name: string): string {
  return generic.has(name) ? name : `"${name}"`;
}
