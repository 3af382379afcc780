import { readFile } from 'node:fs/promises';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { inRepository } from '../root.ts';

export type Size = {
  readonly files: number;
  readonly raw: number;
  readonly gzip: number;
  readonly brotli: number;
};

/** A built file as it lies there, with its compressed forms; what has none is sent as it is. */
export async function measureFile(url: string): Promise<Size> {
  const file = inRepository('dist/client', new URL(url).pathname);
  const bytes = async (name: string) => (await readFile(name)).length;
  const raw = await bytes(file);
  return {
    files: 1,
    raw,
    gzip: await bytes(`${file}.gz`).catch(() => raw),
    brotli: await bytes(`${file}.br`).catch(() => raw),
  };
}

/** The document, and the data block in it; compressed as a server does on the way. */
export function measureDocument(html: string): { whole: Size; data: Size } {
  const data = /<script type="application\/json"[^>]*>(.*?)<\/script>/s.exec(html)?.[1] ?? '';
  return { whole: measureText(html, 1), data: measureText(data, 0) };
}

function measureText(text: string, files: number): Size {
  return {
    files,
    raw: Buffer.byteLength(text),
    gzip: gzipSync(text).length,
    brotli: brotliCompressSync(text).length,
  };
}

export function sumOf(sizes: readonly Size[]): Size {
  const sum = (key: keyof Size) => sizes.reduce((total, size) => total + size[key], 0);
  return { files: sum('files'), raw: sum('raw'), gzip: sum('gzip'), brotli: sum('brotli') };
}
