// As far as it is used here. Named by its file: Node and bundlers find different ones by the package's name.
declare module 'opentype.js/dist/opentype.mjs' {
  type PathCommand =
    | { readonly type: 'M' | 'L'; readonly x: number; readonly y: number }
    | {
        readonly type: 'Q';
        readonly x1: number;
        readonly y1: number;
        readonly x: number;
        readonly y: number;
      }
    | { readonly type: 'C' | 'Z' };

  type Options = { readonly kerning: boolean };

  export type Font = {
    /** 0, the box of a missing glyph, for what the font does not have. */
    charToGlyphIndex(character: string): number;
    getAdvanceWidth(text: string, size: number, options: Options): number;
    getPath(
      text: string,
      x: number,
      baseline: number,
      size: number,
      options: Options,
    ): { readonly commands: readonly PathCommand[] };
  };

  export function parse(file: ArrayBuffer, options: { readonly lowMemory: boolean }): Font;
}
