import { describe, expect, it, onTestFinished } from 'vitest';
import { createWebhookSender } from './create-sender.ts';
import { resolveWith } from './resolve-name.ts';
import { type Said, startNameServer } from './testing/name-server.ts';

async function asking(said: Said) {
  const { asked, address } = await startNameServer(() => said);
  return { asked, resolve: resolveWith({ servers: [address], timeoutMs: 30 }) };
}

const notFound = { code: 'ENOTFOUND' };

describe('a name', () => {
  it('has all addresses that a name server says, of both kinds', async () => {
    const { resolve, asked } = await asking(['8.8.8.8', '2606:4700::1', '1.1.1.1']);
    expect(await resolve('hooks.example')).toEqual([
      { address: '8.8.8.8', family: 4 },
      { address: '1.1.1.1', family: 4 },
      { address: '2606:4700::1', family: 6 },
    ]);
    // As it is, in no domain of this machine's own.
    expect(asked.toSorted()).toEqual(['hooks.example 4', 'hooks.example 6']);
  });

  it('may have addresses of one kind', async () => {
    const { resolve } = await asking(['2606:4700::1']);
    expect(await resolve('hooks.example')).toEqual([{ address: '2606:4700::1', family: 6 }]);
  });

  it.each([
    ['there is no such name', 'no-such-name'],
    ['it has no address', []],
    ['nobody says anything', 'silence'],
  ] as const)('is not found when %s', async (_, said) => {
    const { resolve } = await asking(said);
    await expect(resolve('hooks.example')).rejects.toMatchObject(notFound);
  });

  it('is not found when there is no name server', async () => {
    const resolve = resolveWith({ servers: ['127.0.0.1:1'], timeoutMs: 30 });
    await expect(resolve('hooks.example')).rejects.toMatchObject(notFound);
  });

  it.each([
    [['127.0.0.1']],
    [['8.8.8.8', '169.254.169.254']],
    [['8.8.8.8', '::ffff:808:808']],
    [['8.8.8.8', '64:ff9b::a00:1']],
    [['8.8.8.8', 'fd00::1']],
  ])('leads nowhere when its servers say %s, also when they said otherwise before', async (now) => {
    let said: Said = ['8.8.8.8'];
    const { address } = await startNameServer(() => said);
    const sender = createWebhookSender({
      trustedHosts: [],
      userAgent: 'scopewright/test',
      now: () => 0,
      resolve: resolveWith({ servers: [address] }),
    });
    onTestFinished(() => sender.close());
    const url = 'https://hooks.example/in';
    expect(await sender.faultOf(url)).toBeUndefined();
    said = now;
    const sent = await sender.send({ url, headers: {}, body: '{}' }, new AbortController().signal);
    expect(sent).toEqual({ status: null, error: 'address-forbidden' });
    expect(await sender.faultOf(url)).toBe('address-forbidden');
  });
});
