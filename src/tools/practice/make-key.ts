const dayMs = 24 * 60 * 60 * 1_000;

/** Makes an API key for a portal, good for a day, by a sign-in link, which it uses up. */
export async function makeKey(signInLink: string): Promise<string> {
  const { origin, hash } = new URL(signInLink);
  const { headers } = await post(`${origin}/api/v1/session`, { token: hash.slice(1) });
  const cookie = headers.get('set-cookie')?.split(';', 1)[0] ?? '';
  const answer = await post(
    `${origin}/api/v1/api-keys`,
    { name: 'Example portal', scopes: ['links:write'], lifetimeMs: dayMs },
    { cookie },
  );
  const { key } = (await answer.json()) as { readonly key: string };
  return key;
}

async function post(
  url: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  if (answer.ok) return answer;
  throw new Error(`${url} answered with ${answer.status}.`);
}
