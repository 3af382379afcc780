import { Hono } from 'hono';
import type { CheckHistory } from '#contract/check-history.ts';
import { PageQuery } from '#contract/page-query.ts';
import type { Services } from '../services.ts';
import { readQuery } from './read-query.ts';

const pageSize = 20;

/** `GET /api/v1/profiles/:id/checks?after=…`: the tests of a profile, latest first. */
export function checkHistoryRoute(services: Services): Hono {
  return new Hono().get('/:id{[0-9a-f-]{36}}/checks', async (context) => {
    const { after } = readQuery(context, PageQuery);
    const id = context.req.param('id');
    const page = await services.checkHistory.list(id, { after, limit: pageSize });
    return context.json(page satisfies CheckHistory);
  });
}
