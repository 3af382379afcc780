/** The origin of Scopewright. Throws a `TypeError` when it is none. */
export function originOf(text: string | undefined): string {
  if (/^https?:/.test(text ?? '') && URL.canParse(text ?? '')) return new URL(text ?? '').origin;
  throw new TypeError('Name the origin of Scopewright, such as https://scopes.example.');
}

/** What the frame of a token shows. Throws a `TypeError` when the token is none. */
export function frameAddress(origin: string, token: string): string {
  // What stands before the dot tells the server whose frame it is, and opens nothing.
  const [, id] = /^([0-9a-f-]{36})\.[\w-]{43}$/.exec(token) ?? [];
  if (id === undefined) {
    throw new TypeError('This is no embed token. Take one from POST /api/v1/embed-tokens.');
  }
  return `${origin}/embed?setup=${id}`;
}
