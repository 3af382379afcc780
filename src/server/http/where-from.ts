import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { WhereFrom } from '../access/operator-sessions.ts';
import type { Services } from '../services.ts';
import { addressOf, type TrustedProxies } from '../trusted-proxies.ts';

declare module 'hono' {
  interface ContextVariableMap {
    trustedProxies: TrustedProxies | undefined;
  }
}

const longestUserAgent = 300;

/**
 * Says whose `X-Forwarded-For` is believed: `whereFrom` goes by it. Where nobody's is, though somebody sends one,
 * all of them have the address of that proxy: the log tells so once.
 */
export function trustProxies({ trustedProxies, log }: Pick<Services, 'trustedProxies' | 'log'>) {
  let isTold = trustedProxies !== undefined;
  return createMiddleware(async (context, next) => {
    if (!isTold && context.req.header('x-forwarded-for') !== undefined) {
      isTold = true;
      log.warn('X-Forwarded-For comes, and nobody is believed it: behind a proxy, set TRUST_PROXY');
    }
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
