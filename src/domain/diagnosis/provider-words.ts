const longestWord = 100;
const longestDescription = 500;

/** The members of anything that came as JSON; none of what is no object. */
export function membersOf(body: unknown): ReadonlyMap<string, unknown> {
  return new Map(typeof body === 'object' && body !== null ? Object.entries(body) : []);
}

/** A short string, cut to size; `undefined` for anything else and for an empty one. */
export function word(value: unknown): string | undefined {
  return text(value)?.slice(0, longestWord);
}

/** A sentence or two of the provider's, cut to size. */
export function description(words: string): string {
  return words.trimEnd().slice(0, longestDescription);
}

/** A non-empty string with each control and bidi character gone, and line breaks as spaces. */
export function text(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const readable = value
    .replace(/[\n\r\t\u2028\u2029]+/gu, ' ')
    .replace(/[\p{Control}\p{Bidi_Control}]/gu, '')
    .trim();
  return readable === '' ? undefined : readable;
}

/** The AADSTS number that a text names, as a list of one or none. */
export function numberNamedIn(words: string | undefined): number[] {
  const named = /AADSTS(\d{4,10})/.exec(words ?? '')?.[1];
  return named === undefined ? [] : [Number(named)];
}
