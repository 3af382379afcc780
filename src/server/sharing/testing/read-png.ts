import { crc32, inflateSync } from 'node:zlib';

export type ReadPng = {
  readonly width: number;
  readonly height: number;
  /** `#rrggbb` of a pixel. */
  colourAt(x: number, y: number): string;
};

/** Reads what `encodePng` writes, and nothing else; throws where a sum is wrong. */
export function readPng(file: Buffer): ReadPng {
  if (file.toString('latin1', 1, 4) !== 'PNG') throw new Error('no PNG');
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    const body = file.subarray(at + 4, at + 8 + length);
    if (file.readUInt32BE(at + 8 + length) !== crc32(body)) throw new Error('wrong sum');
    chunks.set(body.toString('latin1', 0, 4), body.subarray(4));
    at += 12 + length;
  }
  const head = chunks.get('IHDR') ?? Buffer.alloc(13);
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const rows = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0));
  if (rows.length !== (width * 3 + 1) * height) throw new Error('wrong length');
  const colourAt = (x: number, y: number) => {
    const at = y * (width * 3 + 1) + 1 + x * 3;
    return `#${rows.toString('hex', at, at + 3)}`;
  };
  return { width, height, colourAt };
}
