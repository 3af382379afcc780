import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { Secret } from '#domain/credentials/secret.ts';
import { createLog, withRequestId } from './create-log.ts';

const canary = 'Cnr8Q~canary';

function logged(level = 'info') {
  const lines: string[] = [];
  return { lines, log: createLog(level, { write: (line) => lines.push(line) }) };
}

describe('the log', () => {
  it('is JSON, a line each, from its level on', () => {
    const { log, lines } = logged('warn');
    log.info('unheard');
    log.warn({ profile: 'p' }, 'heard');
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { level: 40, profile: 'p', msg: 'heard' },
    ]);
  });

  it('bears the id of the request, however late, and of no other', async () => {
    const { log, lines } = logged();
    const answer = (id: string) =>
      withRequestId(id, async () => {
        await setImmediate();
        log.info(`for ${id}`);
      });
    await Promise.all([answer('one'), answer('two')]);
    log.info('for nobody');
    const said = lines.map((line) => JSON.parse(line));
    expect(said.map(({ requestId, msg }) => `${requestId}: ${msg}`)).toEqual([
      'one: for one',
      'two: for two',
      'undefined: for nobody',
    ]);
  });

  it.each([
    { clientSecret: canary },
    { credentials: { clientSecret: canary } },
    { request: { body: { client_secret: canary } } },
    { headers: { authorization: canary, cookie: canary } },
    { token: canary },
    { anything: new Secret(canary) },
    { err: Object.assign(new Error('failed'), { clientSecret: canary }) },
  ])('shows no secret, even if it is told one: %#', (said) => {
    const { log, lines } = logged();
    log.info(said, 'by mistake');
    expect(lines.join()).not.toContain(canary);
    expect(lines.join()).toContain('by mistake');
  });
});
