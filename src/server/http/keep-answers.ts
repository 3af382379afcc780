import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Actor } from '../access/actor.ts';
import type { KeptAnswer } from '../access/repeated-requests.ts';
import type { Services } from '../services.ts';
import { Refusal } from './problems.ts';

/** The routes that make something and heed `Idempotency-Key`, as `doors` names them. */
export const repeatableRoutes: readonly string[] = [
  'POST /profiles',
  'POST /setup-links',
  'POST /api-keys',
  'POST /check-batches',
  'POST /webhooks',
];

/** Characters that can be seen, as many as a program may need for a name. */
export const requestName = /^[\x21-\x7e]{1,255}$/;

const keptHeaders = ['content-type', 'location', 'etag'];

/**
 * Whoever names a request that makes something, in `Idempotency-Key`, may send it again when no answer came:
 * for a day the same request gets the first one’s answer, with `idempotency-replayed`, and nothing is made
 * twice. Only answers to what was done are kept; whatever was refused or failed may be tried again.
 */
export function keepAnswers(services: Pick<Services, 'repeatedRequests'>) {
  const { repeatedRequests } = services;
  return createMiddleware(async (context, next) => {
    const key = context.req.header('idempotency-key');
    const actor = context.get('actor');
    if (key === undefined || actor === undefined || !isRepeatable(context)) return next();
    requireName(key);
    const name = { owner: ownerOf(actor), key };
    const begun = await repeatedRequests.begin(name, await wholeOf(context));
    if (begun.kind === 'answered') return again(context, begun.answer);
    if (begun.kind !== 'begun') throw new Refusal(refusals[begun.kind]);
    await next();
    if (context.res.ok) await repeatedRequests.keep(name, begun.at, await answerOf(context.res));
    else await repeatedRequests.forget(name, begun.at);
    return undefined;
  });
}

const refusals = {
  running: 'idempotent-request-running',
  reused: 'idempotency-key-reused',
} as const;

function requireName(key: string): void {
  if (requestName.test(key)) return;
  throw new Refusal('invalid-request', {
    errors: [{ pointer: '/idempotency-key', code: 'invalid_format' }],
  });
}

function isRepeatable({ req }: Context): boolean {
  return repeatableRoutes.includes(`${req.method} ${req.path.replace(/^\/api\/v1/, '')}`);
}

/** A person’s sessions are one to them, so it is the person; and a setup stays one with another token. */
function ownerOf(actor: Actor): string {
  return `${actor.kind} ${actor.kind === 'setup' ? actor.sessionId : actor.id}`;
}

async function wholeOf({ req }: Context): Promise<string> {
  const { pathname, search } = new URL(req.url);
  return JSON.stringify([req.method, pathname + search, await req.text()]);
}

async function answerOf(response: Response): Promise<KeptAnswer> {
  const headers = keptHeaders.flatMap((name) => {
    const value = response.headers.get(name);
    return value === null ? [] : [[name, value]];
  });
  return {
    status: response.status,
    headers: Object.fromEntries(headers),
    body: await response.clone().text(),
  };
}

function again(context: Context, { status, headers, body }: KeptAnswer): Response {
  return context.body(body, status as ContentfulStatusCode, {
    ...headers,
    'idempotency-replayed': 'true',
  });
}
