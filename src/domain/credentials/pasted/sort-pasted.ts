import { cleanClientSecret } from '../clean-client-secret.ts';
import { removeInvisible } from '../cleaning-steps.ts';
import { type CredentialField, credentialFields } from '../credential-field.ts';
import { isGuid } from '../guid.ts';
import { cloudOfText } from './cloud-of-text.ts';
import { leftOver } from './left-over.ts';
import type { Offer, Pasted, Piece, Recognised } from './pasted.ts';
import { piecesOf } from './pieces-of.ts';

/** In UTF-16 units: far more than any page, file or answer that holds three values. */
const longest = 64 * 1024;

const offeredAtMost = 6;

/**
 * Sorts any text that holds credentials into the fields: the registration's overview, the list of
 * secrets, answers of the Azure CLI, files of settings, commands, addresses, loose values. What
 * could be several things is offered, not guessed. Never throws; linear in the length of the text.
 */
export function sortPasted(raw: string): Pasted {
  if (raw.length > longest) return { tooLong: true };
  const text = inLines(removeInvisible.clean(raw));
  const pieces = piecesOf(text);
  const recognised = credentialFields.flatMap((field) => onlyOne(field, pieces));
  const offers = offersOf(pieces, recognised);
  const used = new Set([...recognised, ...offers].map(({ value }) => value));
  return {
    tooLong: false,
    recognised,
    offers,
    leftOver: leftOver(text, pieces, ({ value, meaning }) => used.has(cleaned(meaning, value))),
    objectIds: [...new Set(valuesOf('objectId', pieces))],
    cloud: cloudOfText(text),
  };
}

/** JSON may stand in a single line: each of its members gets one of its own. */
function inLines(text: string): string {
  if (!/^\s*[[{]/.test(text)) return text;
  return text.replace(/[,{](?=\s{0,20}"[^"]{1,60}"\s{0,20}:)/g, '$&\n');
}

function onlyOne(field: CredentialField, pieces: readonly Piece[]): Recognised[] {
  const values = candidates(field, pieces);
  const [value] = values;
  return value === undefined || values.length > 1 ? [] : [{ field, value }];
}

/** The different values that the text gives for a field. A tenant's ID says more than its domain. */
function candidates(field: CredentialField, pieces: readonly Piece[]): string[] {
  const values = [...new Set(valuesOf(field, pieces))];
  const ids = field === 'tenant' ? values.filter(isGuid) : [];
  return ids.length > 0 ? ids : values;
}

function offersOf(pieces: readonly Piece[], recognised: readonly Recognised[]): Offer[] {
  const open = credentialFields.filter((field) => recognised.every((item) => item.field !== field));
  const known = new Set([...recognised.map(({ value }) => value), ...valuesOf('objectId', pieces)]);
  const offers = new Map<string, Set<CredentialField>>();
  const offer = (value: string, field: CredentialField) => {
    if (open.includes(field) && !known.has(value)) {
      offers.set(value, (offers.get(value) ?? new Set()).add(field));
    }
  };
  for (const field of open) for (const value of candidates(field, pieces)) offer(value, field);
  for (const value of valuesOf('guid', pieces)) {
    offer(value, 'clientId');
    offer(value, 'tenant');
  }
  for (const value of valuesOf('domain', pieces)) offer(value, 'tenant');
  for (const value of valuesOf('oldSecret', pieces)) offer(value, 'clientSecret');
  return [...offers]
    .slice(0, offeredAtMost)
    .map(([value, fields]) => ({ value, fields: [...fields] }));
}

function valuesOf(meaning: Piece['meaning'], pieces: readonly Piece[]): string[] {
  return pieces
    .filter((piece) => piece.meaning === meaning)
    .map(({ value }) => cleaned(meaning, value));
}

function cleaned(meaning: Piece['meaning'], value: string): string {
  return meaning === 'clientSecret' || meaning === 'oldSecret'
    ? cleanClientSecret(value).value
    : value;
}
