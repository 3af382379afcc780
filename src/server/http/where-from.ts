import type { Context } from 'hono';

/** From where somebody asks: an IP address and the name of a browser, each empty where it is not known. */
export type WhereFrom = { readonly address: string; readonly userAgent: string };

const longestUserAgent = 300;

export function whereFrom(context: Context): WhereFrom {
  const address: unknown = context.env?.incoming?.socket?.remoteAddress;
  return {
    address: typeof address === 'string' ? address : '',
    userAgent: (context.req.header('user-agent') ?? '').slice(0, longestUserAgent),
  };
}
