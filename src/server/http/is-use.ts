import type { Context } from 'hono';
import { backgroundHeader } from '#contract/background-header.ts';

/** Whether somebody is behind a request: what a page asks by itself keeps no session from ending. */
export function isUse({ req }: Context): boolean {
  const mayBeByItself = req.method === 'GET' || req.method === 'HEAD';
  return !(mayBeByItself && req.header(backgroundHeader) !== undefined);
}
