import { setImmediate } from 'node:timers/promises';
import { Hono } from 'hono';
import {
  type CheckBatch,
  type LatestCheckBatch,
  largestBatch,
  NewCheckBatch,
} from '#contract/check-batches.ts';
import type { Services } from '../services.ts';
import { actorOf } from './actor-of.ts';
import { auditOf } from './audit-of.ts';
import { limitSession } from './limit-session.ts';
import { Refusal } from './problems.ts';
import { readBody } from './read-body.ts';

const pageSize = 1_000;

/** `/api/v1/check-batches` */
export function checkBatchRoutes(services: Services): Hono {
  const { checkBatches, log } = services;
  const routes = new Hono();

  routes.post('/', async (context) => {
    const { sessionId } = actorOf(context);
    await limitSession(sessionId, { doing: 'check-batch', limit: 10 }, services);
    const asked = await readBody(context, NewCheckBatch);
    const ids = 'profileIds' in asked ? asked.profileIds : await matching(asked.matching, services);
    const batch = await checkBatches.create(
      sessionId,
      ids,
      auditOf(context, services).settling('batch.began', aboutBatch),
    );
    services.onBatchMade();
    log.info({ batch: batch.id, total: batch.total }, 'batch of tests begun');
    context.header('location', `/api/v1/check-batches/${batch.id}`);
    return context.json(batch, 201);
  });

  routes.get('/latest', async (context) => {
    const { sessionId } = actorOf(context);
    const latest = (await checkBatches.latest(sessionId)) ?? null;
    return context.json({ latest } satisfies LatestCheckBatch);
  });

  routes.get('/:id{[0-9a-f-]{36}}', async (context) => {
    const batch = await checkBatches.find(context.req.param('id'));
    if (batch === undefined) throw new Refusal('not-found');
    return context.json(batch);
  });

  routes.delete('/:id{[0-9a-f-]{36}}', async (context) => {
    const id = context.req.param('id');
    const found = await checkBatches.cancel(
      id,
      auditOf(context, services).settling('batch.cancelled', aboutBatch),
    );
    if (!found) throw new Refusal('not-found');
    log.info({ batch: id }, 'batch of tests cancelled');
    return context.body(null, 204);
  });

  return routes;
}

function aboutBatch({ total }: CheckBatch) {
  return { data: { total } };
}

type Conditions = Extract<NewCheckBatch, { matching: unknown }>['matching'];

/** All that a list with these conditions shows, page by page. Refuses more than a batch may have. */
async function matching(
  conditions: Conditions,
  { profiles }: Pick<Services, 'profiles'>,
): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let after: string | null | undefined; after !== null; ) {
    const page = await profiles.list({ ...conditions, after, limit: pageSize });
    ids.push(...page.profiles.map(({ id }) => id));
    if (ids.length > largestBatch) {
      throw new Refusal('invalid-request', {
        errors: [{ pointer: '/matching', code: 'too_big' }],
      });
    }
    after = page.next;
    // Others get their turn between two pages.
    await setImmediate();
  }
  return ids;
}
