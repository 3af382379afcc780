import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Eight bits, red, green and blue; the usual compression, filters and order. */
const format = Buffer.from([8, 2, 0, 0, 0]);

type Pixels = {
  readonly width: number;
  readonly height: number;
  /** Three bytes to a pixel, row by row. */
  readonly pixels: Uint8Array;
};

/** A PNG file, after W3C's specification, third edition. Compressed beside the event loop. */
export async function encodePng({ width, height, pixels }: Pixels): Promise<Buffer> {
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  // Before each row stands its filter: none.
  const rows = Buffer.alloc((width * 3 + 1) * height);
  for (let row = 0; row < height; row += 1) {
    rows.set(pixels.subarray(row * width * 3, (row + 1) * width * 3), row * (width * 3 + 1) + 1);
  }
  const data = await promisify(deflate)(rows);
  return Buffer.concat([
    signature,
    chunk('IHDR', Buffer.concat([size, format])),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
