import { describe, expect, it } from 'vitest';
import { box } from './contour.ts';
import { coverageOf } from './coverage.ts';

const rounded = (coverage: Float32Array) => [...coverage].map((share) => Number(share.toFixed(3)));

describe('the coverage of pixels', () => {
  it('is whole inside, none outside, and the exact share at an edge', () => {
    const contour = box({ x: 0.5, y: 1, width: 2, height: 1.25 });
    expect(rounded(coverageOf([contour], 4, 3))).toEqual([
      ...[0, 0, 0, 0],
      ...[0.5, 1, 0.5, 0],
      ...[0.125, 0.25, 0.125, 0],
    ]);
  });

  it('is exact along a slope, too', () => {
    const triangle = [
      { x: 0, y: 0 },
      { x: 2, y: 2 },
      { x: 0, y: 2 },
    ];
    expect(rounded(coverageOf([triangle], 2, 2))).toEqual([0.5, 0, 1, 0.5]);
  });

  it('spares a contour that turns the other way inside another', () => {
    const hole = box({ x: 1, y: 1, width: 1, height: 1 }).toReversed();
    const around = box({ x: 0, y: 0, width: 3, height: 3 });
    expect(rounded(coverageOf([around, hole], 3, 3))).toEqual([1, 1, 1, 1, 0, 1, 1, 1, 1]);
  });

  it('ends at the border', () => {
    expect(rounded(coverageOf([box({ x: -5, y: -5, width: 20, height: 20 })], 2, 2))).toEqual([
      1, 1, 1, 1,
    ]);
  });
});
