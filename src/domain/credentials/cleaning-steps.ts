import type { CleaningStep } from './cleaning.ts';

const lineBreak = /[\n\v\f\r\u0085\u2028\u2029]/gu;

/** Characters that leave no ink, zero-width, bidi and control characters, but for white space. */
const invisible = /(?![\s\u0085])[\p{Default_Ignorable_Code_Point}\p{Control}]|\uFEFF/gu;

const quotes = '"\'`´“”„‟‘’‚‛«»‹›';
const braces = '{}';

export const removeInvisible: CleaningStep = {
  change: 'invisible-removed',
  clean: (text) => text.replace(invisible, ''),
};

export const trim: CleaningStep = {
  change: 'trimmed',
  clean: (text) => text.trim(),
};

export const removeLineBreaks: CleaningStep = {
  change: 'line-breaks-removed',
  clean: (text) => text.replace(lineBreak, ''),
};

export const removeSpaces: CleaningStep = {
  change: 'spaces-removed',
  clean: (text) => text.replace(/\s/gu, ''),
};

export const removeQuotes: CleaningStep = {
  change: 'quotes-removed',
  clean: (text) => withoutEnds(text, quotes),
};

export const removeBraces: CleaningStep = {
  change: 'braces-removed',
  clean: (text) => withoutEnds(text, braces),
};

export const lowerCase: CleaningStep = {
  change: 'lower-cased',
  clean: (text) => text.toLowerCase(),
};

/** The text without any of these characters before its first and after its last other one. */
function withoutEnds(text: string, characters: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && characters.includes(text.charAt(start))) start += 1;
  while (end > start && characters.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}
