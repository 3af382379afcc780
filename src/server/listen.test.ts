import { createServer } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readConfig } from './config.ts';
import { ListenError, listen } from './listen.ts';
import { freePort, occupy, portOf } from './testing/ports.ts';

function serverForTest() {
  const server = createServer();
  onTestFinished(() => {
    server.close();
  });
  return server;
}

async function refusal(environment: Record<string, string>): Promise<string> {
  const listening = listen(serverForTest(), readConfig(environment));
  const error = await listening.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ListenError);
  return error instanceof Error ? error.message : '';
}

describe('listening', () => {
  it('has the port when it resolves', async () => {
    const port = await freePort();
    const server = serverForTest();
    await listen(server, readConfig({ PORT: String(port) }));
    expect(server.address()).toMatchObject({ address: '127.0.0.1', port });
  });

  it('takes any free port for 0', async () => {
    const server = serverForTest();
    await listen(server, readConfig({ PORT: '0' }));
    expect(server.address()).toMatchObject({ port: expect.any(Number) });
  });

  it('says that somebody else has the port, and what to do', async () => {
    const port = portOf(await occupy(0));
    expect(await refusal({ PORT: String(port) })).toBe(
      `Port ${port} is taken. Stop the program that has it, or choose another with PORT.`,
    );
  });

  it('says that the machine has no such address, and what to do', async () => {
    // An address for documentation, which no machine has.
    expect(await refusal({ PORT: '0', HOST: '192.0.2.1' })).toBe(
      'This machine has no address 192.0.2.1. Choose another with HOST.',
    );
  });
});
