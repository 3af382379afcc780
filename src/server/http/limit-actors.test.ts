import { describe, expect, it } from 'vitest';
import { problemOf } from './testing/caller.ts';
import { openApp } from './testing/open-app.ts';

const path = '/api/v1/sessions-of-nobody';
const asked = '/api/v1/check-batches/latest';

describe('whoever is somebody', () => {
  it('is told with every answer how often they may ask, and is refused more', async () => {
    const { signIn, services, db, clock } = await openApp();
    const caller = await signIn('reader');
    const first = await caller.send('GET', asked);
    expect(first.headers.get('ratelimit-policy')).toBe('"general";q=600;w=60');
    expect(first.headers.get('ratelimit')).toBe('"general";r=599;t=60');
    expect(first.headers.get('retry-after')).toBeNull();
    const session = await db.selectFrom('operator_sessions').select('id').executeTakeFirstOrThrow();
    const key = `requests:${session.id}`;
    const limit = { limit: 600, windowMs: 60_000 };
    // Another server on the same database counts along.
    for (let use = 0; use < 598; use += 1) await services.rateLimits.take(key, limit);
    clock.now += 15_000;
    expect((await caller.send('GET', asked)).headers.get('ratelimit')).toBe('"general";r=0;t=45');
    const refused = await caller.send('GET', asked);
    expect(problemOf(refused)).toMatchObject({ code: 'rate-limited', retryAfter: 45 });
    expect(refused.headers.get('retry-after')).toBe('45');
    expect(refused.headers.get('ratelimit')).toBe('"general";r=0;t=45');
    expect((await (await signIn('reader')).send('GET', asked)).status).toBe(200);
    clock.now += 45_000;
    expect((await caller.send('GET', asked)).status).toBe(200);
  });

  it('is somebody: nobody in particular is not counted', async () => {
    const { stranger } = await openApp();
    for (const where of ['/api/v1/catalog', path]) {
      const { headers } = await stranger().send('GET', where);
      expect(headers.get('ratelimit')).toBeNull();
    }
  });
});
