import type { Contour } from './contour.ts';
import { coverageOf } from './coverage.ts';

/** `#rrggbb` */
export type Colour = `#${string}`;

export type Canvas = {
  readonly width: number;
  readonly height: number;
  /** Three bytes to a pixel, row by row. */
  readonly pixels: Uint8Array;
  /** Paints what lies inside the contours. */
  fill(contours: readonly Contour[], colour: Colour): void;
};

export function createCanvas(width: number, height: number, ground: Colour): Canvas {
  const pixels = Buffer.alloc(width * height * 3, Buffer.from(channelsOf(ground)));

  function fill(contours: readonly Contour[], colour: Colour): void {
    const area = boundsOf(contours, width, height);
    const moved = contours.map((contour) =>
      contour.map(({ x, y }) => ({ x: x - area.left, y: y - area.top })),
    );
    const coverage = coverageOf(moved, area.width, area.height);
    const ink = channelsOf(colour);
    for (let index = 0; index < coverage.length; index += 1) {
      const share = coverage[index] ?? 0;
      if (share === 0) continue;
      const row = area.top + Math.floor(index / area.width);
      mix(pixels, 3 * (row * width + area.left + (index % area.width)), { ink, share });
    }
  }

  return { width, height, pixels, fill };
}

type Ink = { readonly ink: readonly number[]; readonly share: number };

function mix(pixels: Uint8Array, at: number, { ink, share }: Ink): void {
  for (let channel = 0; channel < 3; channel += 1) {
    const below = pixels[at + channel] ?? 0;
    pixels[at + channel] = Math.round(below + ((ink[channel] ?? 0) - below) * share);
  }
}

/** The part of a canvas that contours can touch, in whole pixels. */
function boundsOf(contours: readonly Contour[], width: number, height: number) {
  const [xs, ys] = [contours.flat().map(({ x }) => x), contours.flat().map(({ y }) => y)];
  const left = Math.max(0, Math.floor(Math.min(...xs)));
  const top = Math.max(0, Math.floor(Math.min(...ys)));
  const right = Math.min(width, Math.ceil(Math.max(...xs)));
  const bottom = Math.min(height, Math.ceil(Math.max(...ys)));
  return { left, top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) };
}

function channelsOf(colour: Colour): readonly number[] {
  return [1, 3, 5].map((place) => Number.parseInt(colour.slice(place, place + 2), 16));
}
