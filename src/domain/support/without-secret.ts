import { secretParts } from './secret-forms.ts';

const marks = ['■', '□', '▒'];

/** Takes a secret out of texts: in every encoding, and what is left of one that was cut. */
export function secretRemover(secret: string): (text: string) => string {
  if (secret === '') return (text) => text;
  const parts = secretParts(secret);
  // Not a word: a short secret could be a part of it.
  const mark = marks.find((candidate) => !secret.includes(candidate)) ?? '\uFFFD';
  return (text) => parts.reduce((rest, part) => rest.replaceAll(part, mark), text);
}
