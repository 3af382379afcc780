import { type Cleaned, type CleaningStep, clean } from './cleaning.ts';
import { removeInvisible, removeLineBreaks, trim } from './cleaning-steps.ts';

const quotePairs = ['""', "''", '``', '“”', '„“', '„”', '‘’', '«»'];

const removeQuotePair: CleaningStep = {
  change: 'quotes-removed',
  clean: (text) => {
    const ends = text.charAt(0) + text.slice(1).slice(-1);
    return quotePairs.includes(ends) ? text.slice(1, -1) : text;
  },
};

const steps: readonly CleaningStep[] = [removeInvisible, trim, removeLineBreaks, removeQuotePair];

/**
 * A pasted client secret without what came along; never throws, idempotent. Only ends, line breaks
 * and invisible characters are touched: any other character may be part of the secret.
 */
export function cleanClientSecret(raw: string): Cleaned {
  return clean(raw, steps);
}
