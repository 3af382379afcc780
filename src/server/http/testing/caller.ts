import type { Hono } from 'hono';
import { Problem } from '#contract/problem.ts';

export type Ask = {
  /** Sent as JSON; a string as it is. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** The address of the socket. */
  readonly remoteAddress?: string;
  /** Aborts when the caller leaves. */
  readonly signal?: AbortSignal;
};

export type Answer = {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
};

/** Somebody who asks, with a cookie jar as a browser has one. */
export type Caller = {
  readonly cookies: ReadonlyMap<string, string>;
  send(method: string, path: string, ask?: Ask): Promise<Answer>;
};

/** Asks the app as it is, without a port. Every answer is put down in `answers`. */
export function createCaller(
  app: Hono,
  answers: string[],
  brought: Iterable<readonly [string, string]> = [],
): Caller {
  const cookies = new Map(brought);
  return {
    cookies,
    async send(method, path, ask = {}) {
      const { remoteAddress = '127.0.0.1' } = ask;
      const environment = { incoming: { socket: { remoteAddress } } };
      const response = await app.request(path, toInit(method, ask, cookies), environment);
      const text = await response.text();
      answers.push([response.status, ...[...response.headers].map(String), text].join('\n'));
      for (const line of response.headers.getSetCookie()) keep(cookies, line);
      return { status: response.status, headers: response.headers, text };
    },
  };
}

function toInit(
  method: string,
  { body, headers, signal }: Ask,
  cookies: Map<string, string>,
): RequestInit {
  const cookie = [...cookies].map((pair) => pair.join('=')).join('; ');
  const own = { ...(cookie === '' ? {} : { cookie }), ...headers };
  const common = { method, ...(signal && { signal }) };
  if (body === undefined) return { ...common, headers: own };
  return {
    ...common,
    headers: { 'content-type': 'application/json', ...own },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  };
}

function keep(cookies: Map<string, string>, line: string): void {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
  if (/;\s*max-age=0\b/i.test(line)) cookies.delete(name);
  else cookies.set(name, value);
}

export function jsonOf(answer: Answer): unknown {
  return JSON.parse(answer.text);
}

/** The problem that an answer tells of. Throws when it is not told as RFC 9457 and the contract want. */
export function problemOf({ status, headers, text }: Answer): Problem {
  const problem = Problem.parse(JSON.parse(text));
  const told = {
    contentType: headers.get('content-type'),
    type: problem.type,
    status: problem.status,
  };
  const wanted = {
    contentType: 'application/problem+json',
    type: `/problems/${problem.code}`,
    status,
  };
  if (JSON.stringify(told) !== JSON.stringify(wanted)) {
    throw new Error(`told as ${JSON.stringify(told)}, not ${JSON.stringify(wanted)}`);
  }
  return problem;
}
