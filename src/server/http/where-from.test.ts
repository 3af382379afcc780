import { describe, expect, it } from 'vitest';
import { type AppOptions, openApp } from './testing/open-app.ts';

async function warningsWith(options: AppOptions, headers: Record<string, string>) {
  const { log, stranger } = await openApp(options);
  for (let time = 0; time < 3; time += 1) {
    await stranger().send('GET', '/api/v1/session', { headers });
  }
  return log.filter((line) => line.includes('TRUST_PROXY'));
}

describe('a proxy that nobody believes', () => {
  const headers = { 'x-forwarded-for': '203.0.113.9' };

  it('is told of in the log, once and without an address', async () => {
    const [warning = '', ...more] = await warningsWith({}, headers);
    expect(JSON.parse(warning)).toMatchObject({ level: 40 });
    expect(more).toEqual([]);
    expect(warning).not.toContain('203.0.113.9');
  });

  it('is told of neither where proxies are named nor where there is none', async () => {
    expect(await warningsWith({ trustProxy: '127.0.0.1' }, headers)).toEqual([]);
    expect(await warningsWith({}, {})).toEqual([]);
  });
});
