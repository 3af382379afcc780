export type Ask = {
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

/** Asks for a path of the API at the server of this address; the answer’s JSON is null when it has none. */
export type Caller = (url: string, path: string, ask?: Ask) => ReturnType<typeof askFor>;

/** Somebody who sends these headers along with whatever they ask for. */
export function callerWith(own: Readonly<Record<string, string>>): Caller {
  return (url, path, { headers, ...ask } = {}) =>
    askFor(`${url}/api/v1/${path}`, { ...ask, headers: { ...own, ...headers } });
}

async function askFor(url: string, { body, method = body ? 'POST' : 'GET', headers }: Ask) {
  const answer = await fetch(url, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return {
    status: answer.status,
    headers: answer.headers,
    text,
    json: text === '' ? null : JSON.parse(text),
  };
}

/** The cookie that an answer gives, as it is sent back. */
export function cookieOf({ headers }: { readonly headers: Headers }): string {
  return headers.get('set-cookie')?.split(';', 1)[0] ?? '';
}
