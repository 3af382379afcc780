/** The origin of Scopewright. Throws a `TypeError` when it is none. */
export function originOf(text: string | undefined = ''): string {
  if (/^https?:/.test(text) && URL.canParse(text)) return new URL(text).origin;
  throw new TypeError('Name the origin of Scopewright, such as https://scopes.example.');
}

type Shown = {
  readonly origin: string;
  /** Empty for a guide that is shown without one. */
  readonly token: string;
  readonly guide?: string | undefined;
};

/** What the frame shows: what its token is for, else a guide. Throws a `TypeError` when there is neither. */
export function frameAddress({ origin, token, guide = '' }: Shown): string {
  // What stands before the dot tells the server whose frame it is, and opens nothing.
  const [, id] = /^([0-9a-f-]{36})\.[\w-]{43}$/.exec(token) ?? [];
  if (id !== undefined) return `${origin}/embed?setup=${id}`;
  if (token !== '') {
    throw new TypeError('This is no embed token. Take one from POST /api/v1/embed-tokens.');
  }
  if (/^[\w-]+\/[\w-]+(\?[\w.,=&-]*)?$/.test(guide)) return `${origin}/embed/${guide}`;
  throw new TypeError('Name a guide, such as stackone/microsoftoutlook, or hand over a token.');
}
