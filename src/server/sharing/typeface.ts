/// <reference path="./opentype.d.ts" />
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type Font, parse } from 'opentype.js/dist/opentype.mjs';
import { type Contour, curve, type Point } from './contour.ts';

/** One weight of a font, at any size in pixels. */
export type Typeface = {
  /** Whether the font has every character of a text; what it lacks would be drawn as empty boxes. */
  has(text: string): boolean;
  /** In pixels. */
  widthOf(text: string, size: number): number;
  /** A line of text from the left end of its baseline. */
  lettersOf(text: string, size: number, start: Point): readonly Contour[];
};

/** Reads a weight of Roboto from its package. No font of the system has a part in it. */
export async function openTypeface(weight: 'Regular' | 'Medium'): Promise<Typeface> {
  const name = `roboto-fontface/fonts/roboto/Roboto-${weight}.woff`;
  const file = await readFile(createRequire(import.meta.url).resolve(name));
  const bytes = new ArrayBuffer(file.length);
  new Uint8Array(bytes).set(file);
  return typefaceOf(parse(bytes, { lowMemory: true }));
}

const options = { kerning: true };

function typefaceOf(font: Font): Typeface {
  return {
    has: (text) => [...text].every((character) => font.charToGlyphIndex(character) !== 0),
    widthOf: (text, size) => font.getAdvanceWidth(text, size, options),
    lettersOf: (text, size, { x, y }) => contoursOf(font.getPath(text, x, y, size, options)),
  };
}

function contoursOf({ commands }: ReturnType<Font['getPath']>): readonly Contour[] {
  const contours: Point[][] = [];
  for (const command of commands) {
    const open = contours.at(-1) ?? [];
    if (command.type === 'M') contours.push([command]);
    if (command.type === 'L') open.push(command);
    if (command.type === 'Q') {
      const control = { x: command.x1, y: command.y1 };
      open.push(...curve(open.at(-1) ?? control, control, command));
    }
  }
  return contours;
}
