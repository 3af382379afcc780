import { readStored, writeStored } from './storage.ts';
import { parseWords } from './use-stored.ts';

export const recentKey = 'recent';

/** How many guides are remembered. */
const kept = 5;

/** Remembers that a guide was open, as `platform/connector`, the latest first. */
export function rememberGuide(guideKey: string): void {
  const others = parseWords(readStored(recentKey)).filter((key) => key !== guideKey);
  writeStored(recentKey, JSON.stringify([guideKey, ...others].slice(0, kept)));
}
