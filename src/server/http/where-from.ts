import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { WhereFrom } from '../access/operator-sessions.ts';
import { addressOf, type TrustedProxies } from '../trusted-proxies.ts';

declare module 'hono' {
  interface ContextVariableMap {
    trustedProxies: TrustedProxies | undefined;
  }
}

const longestUserAgent = 300;

/** Says whose `X-Forwarded-For` is believed: `whereFrom` goes by it. */
export function trustProxies(trustedProxies: TrustedProxies | undefined) {
  return createMiddleware(async (context, next) => {
    context.set('trustedProxies', trustedProxies);
    await next();
  });
}

export function whereFrom(context: Context): WhereFrom {
  const socket: unknown = context.env?.incoming?.socket?.remoteAddress;
  const address = addressOf(
    typeof socket === 'string' ? socket : undefined,
    context.req.header('x-forwarded-for') ?? '',
    context.get('trustedProxies'),
  );
  return {
    address: address ?? '',
    userAgent: (context.req.header('user-agent') ?? '').slice(0, longestUserAgent),
  };
}
