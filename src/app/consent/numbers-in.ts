import { aadsts } from '#domain/diagnosis/aadsts.ts';

/** The number as Microsoft names it, or in the address of its own page about it. */
const named = /(?:AADSTS[\s:#-]{0,3}|\/error\?(?:\S{0,200}&)?code=)(\d{4,10})(?!\d)/gi;

/** Part of no ID, date, time, address or amount. */
const loose = /(?<![\p{L}\p{N}\p{M}_./:@-])\d{5,10}(?![\p{L}\p{N}\p{M}_/@-]|[.:]\d)/gu;

/**
 * The AADSTS numbers in a pasted text, each once. A number that stands alone is one too: people copy
 * no more than that. Within other words, in whatever language, an unnamed one has to be known.
 */
export function numbersIn(text: string): readonly number[] {
  const [alone] = /^\s*(\d{4,10})\s*$/.exec(text)?.slice(1) ?? [];
  if (alone !== undefined) return [Number(alone)];
  const numbers = [...text.matchAll(named)].map(([, digits]) => Number(digits));
  const unnamed = () => [...text.matchAll(loose)].map(([digits]) => Number(digits));
  return [...new Set(numbers.length > 0 ? numbers : unnamed().filter((one) => aadsts.has(one)))];
}
