import { isDnsName } from '../dns-name.ts';
import { isGuid } from '../guid.ts';
import { isMasked } from '../masked.ts';
import { isPlaceholder } from '../placeholder.ts';
import { secretsOfTodayIn } from '../secret-formats.ts';
import { labelledLine } from './labelled-line.ts';
import { type Line, linesOf } from './lines-of.ts';
import { meaningOfWholeLabel } from './meaning-of-label.ts';
import type { Meaning, Piece } from './pasted.ts';
import { isReference, valueAfterLabel } from './value-after-label.ts';

/** What labels, and then what looks alone, say to be a secret; what is certain comes first. */
export function findSecrets(text: string): Piece[] {
  const lines = linesOf(text);
  const ofToday = secretsOfTodayIn(text).map(({ value, start }) =>
    piece('clientSecret', value, start),
  );
  return [...labelledSecrets(lines), ...ofToday, ...lines.flatMap(secretsInCells)];
}

function labelledSecrets(lines: readonly Line[]): Piece[] {
  return lines.flatMap((line, index) => {
    const { label, rest } = labelledLine(line.text) ?? { label: line.text, rest: '' };
    if (label.length > 80 || meaningOfWholeLabel(label) !== 'clientSecret') return [];
    const here = valueAfterLabel(rest);
    return here === ''
      ? secretInNext(lines.slice(index + 1, index + 4))
      : [labelled(here, rest, line.start + line.text.lastIndexOf(rest))];
  });
}

/** The Microsoft pages put a label, a colon and the value into lines of their own. */
function secretInNext(lines: readonly Line[]): Piece[] {
  const next = lines.find(({ text }) => /[^\s:=]/.test(text));
  const value = next?.text.trim() ?? '';
  if (next === undefined || !/^\S{8,128}$/.test(value)) return [];
  return meaningOfWholeLabel(value) === undefined ? [labelled(value, next.text, next.start)] : [];
}

function labelled(value: string, within: string, offset: number): Piece {
  const start = offset + Math.max(0, within.indexOf(value));
  const found = piece(meaningOf(value), value, start);
  // An escaped value does not stand there as it is: the whole of it is taken then.
  return within.includes(value) ? found : { ...found, start: offset, end: offset + within.length };
}

function meaningOf(value: string): Meaning {
  if (isMasked(value)) return 'maskedSecret';
  return isPlaceholder(value) || isReference(value) ? 'placeholder' : 'clientSecret';
}

/** Cells of a table, or lines of one word, that look like a secret of an older kind or a covered one. */
function secretsInCells({ text, start }: Line): Piece[] {
  let offset = start;
  return text.split('\t').flatMap((cell) => {
    const value = cell.trim();
    const at = offset + cell.indexOf(value);
    offset += cell.length + 1;
    if (value !== '' && value.length <= 64 && isMasked(value)) {
      return [piece('maskedSecret', value, at)];
    }
    return looksLikeOldSecret(value) ? [piece('oldSecret', value, at)] : [];
  });
}

const kindsOfCharacters = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^A-Za-z0-9]/];

function looksLikeOldSecret(value: string): boolean {
  if (!/^[\x21-\x7e]{24,64}$/.test(value) || value.includes('://')) return false;
  if (isGuid(value) || isDnsName(value) || isPlaceholder(value)) return false;
  if (/@[\w-]+\.\w/.test(value) || /^[\w.-]+["']?\s*[:=]\s*["']/.test(value)) return false;
  return kindsOfCharacters.filter((kind) => kind.test(value)).length >= 3;
}

function piece(meaning: Meaning, value: string, start: number): Piece {
  return { meaning, value, start, end: start + value.length };
}
