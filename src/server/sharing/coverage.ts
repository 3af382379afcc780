import type { Contour, Point } from './contour.ts';

/**
 * How much of each pixel lies inside some contours, from 0 to 1, row by row. Each edge leaves behind how it changes
 * the area to its right; the sum along a row is the area. That is exact, and so edges are as smooth as they can be.
 * What lies outside is cut off at the border.
 */
export function coverageOf(contours: readonly Contour[], width: number, height: number) {
  const changes = new Float32Array((width + 2) * height);
  const sheet = { changes, width, height };
  for (const contour of contours) {
    contour.forEach((point, index) => {
      addEdge(sheet, point, contour[(index + 1) % contour.length] ?? point);
    });
  }
  return summedUp(sheet);
}

type Sheet = {
  readonly changes: Float32Array;
  readonly width: number;
  readonly height: number;
};

function summedUp({ changes, width, height }: Sheet): Float32Array {
  const coverage = new Float32Array(width * height);
  for (let y = 0; y < height; y += 1) {
    let sum = 0;
    for (let x = 0; x < width; x += 1) {
      sum += changes[y * (width + 2) + x] ?? 0;
      coverage[y * width + x] = Math.min(Math.abs(sum), 1);
    }
  }
  return coverage;
}

/** Row by row, from the upper end to the lower one. */
function addEdge(sheet: Sheet, from: Point, to: Point): void {
  if (from.y === to.y) return;
  const direction = from.y < to.y ? 1 : -1;
  const [upper, lower] = direction === 1 ? [from, to] : [to, from];
  const slope = (lower.x - upper.x) / (lower.y - upper.y);
  const first = Math.max(0, Math.floor(upper.y));
  const end = Math.min(sheet.height, Math.ceil(lower.y));
  for (let row = first; row < end; row += 1) {
    const top = Math.max(row, upper.y);
    const bottom = Math.min(row + 1, lower.y);
    const at = (y: number) => within(upper.x + (y - upper.y) * slope, sheet.width);
    addPiece(sheet, row, { area: (bottom - top) * direction, x0: at(top), x1: at(bottom) });
  }
}

function within(x: number, width: number): number {
  return Math.min(Math.max(x, 0), width);
}

type Piece = { readonly area: number; readonly x0: number; readonly x1: number };

/** A piece of an edge inside one row, shared out among the pixels that it crosses. */
function addPiece({ changes, width }: Sheet, row: number, { area, x0, x1 }: Piece): void {
  const start = row * (width + 2);
  const [left, right] = x0 < x1 ? [x0, x1] : [x1, x0];
  const first = Math.floor(left);
  const end = Math.max(Math.ceil(right), first + 1);
  let before = 0;
  for (let column = first; column < end; column += 1) {
    const [enters, leaves] = [Math.max(left, column), Math.min(right, column + 1)];
    const part = left === right ? area : (area * (leaves - enters)) / (right - left);
    // Of the pixel itself what is right of the piece; of all pixels behind it the whole.
    const covered = part * (column + 1 - (enters + leaves) / 2);
    changes[start + column] = (changes[start + column] ?? 0) + before + covered;
    before = part - covered;
  }
  changes[start + end] = (changes[start + end] ?? 0) + before;
}
