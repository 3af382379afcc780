import { base64Of } from './base64-of.ts';

/** So many characters in a row of a secret are taken for a part of it. */
const shortestPart = 8;

/**
 * The ways in which a secret can stand in a text: as it is, in addresses, forms, JSON, HTML, and in
 * base64, where it may follow other characters. Longer ones first, none of them empty.
 */
export function secretForms(secret: string): readonly string[] {
  const whole = withoutLoneSurrogates(secret);
  const percent = encodeURIComponent(whole);
  const form = percent.replace(/[!'()~]/g, (found) => percentOf(found)).replaceAll('%20', '+');
  const json = JSON.stringify(secret).slice(1, -1);
  const forms = new Set([
    secret,
    whole,
    percent,
    form,
    lowerHex(percent),
    lowerHex(form),
    json,
    htmlOf(secret),
    htmlOf(secret).replaceAll('&#39;', '&#x27;'),
    ...base64Forms(whole),
  ]);
  return [...forms]
    .filter((text) => text !== '')
    .toSorted((one, other) => other.length - one.length);
}

/** The forms, and every part of them that is long enough to be of use to somebody. */
export function secretParts(secret: string): readonly string[] {
  const parts = secretForms(secret).flatMap((form) => [form, ...windowsOf(form)]);
  return [...new Set(parts)].toSorted((one, other) => other.length - one.length);
}

function windowsOf(form: string): string[] {
  const count = Math.max(0, form.length - shortestPart + 1);
  return Array.from({ length: count }, (_, start) => form.slice(start, start + shortestPart));
}

/** What base64 makes of it after none, one or two other bytes, in both alphabets. */
function base64Forms(secret: string): string[] {
  const shifted = ['', 'x', 'xx'].map((before) => {
    const whole = base64Of(before + secret).replace(/=+$/, '');
    // What the bytes before it have a share in, and what those after it would.
    const start = Math.ceil((before.length * 8) / 6);
    return before === '' ? whole : whole.slice(start, -1);
  });
  const padded = base64Of(secret);
  return [padded, ...shifted].flatMap((text) => [
    text,
    text.replaceAll('+', '-').replaceAll('/', '_'),
  ]);
}

function htmlOf(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

function percentOf(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

function lowerHex(text: string): string {
  return text.replace(/%[0-9A-F]{2}/g, (found) => found.toLowerCase());
}

/** Half a pair has no encoding. */
function withoutLoneSurrogates(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}
