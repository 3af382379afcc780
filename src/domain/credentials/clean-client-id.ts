import { type Cleaned, type CleaningStep, clean } from './cleaning.ts';
import {
  lowerCase,
  removeBraces,
  removeInvisible,
  removeLineBreaks,
  removeQuotes,
  removeSpaces,
  trim,
} from './cleaning-steps.ts';

/** What may be taken from an identifier, which contains no white space, quote or brace of its own. */
const steps: readonly CleaningStep[] = [
  removeInvisible,
  trim,
  removeLineBreaks,
  removeSpaces,
  removeQuotes,
  removeBraces,
  lowerCase,
];

/** A pasted client ID without what came along, in lower case; never throws, idempotent. */
export function cleanClientId(raw: string): Cleaned {
  return clean(raw, steps);
}
