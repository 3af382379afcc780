import type { Server } from 'node:http';
import type { Config } from './config.ts';
import { errorCode } from './db/error-code.ts';

/** The address cannot be listened on: its message is one line for the person who starts the server. */
export class ListenError extends Error {
  override readonly name = 'ListenError';
}

/** Resolves when the server has its port. Rejects with a ListenError. */
export async function listen(server: Server, { port, host }: Config): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) => {
      reject(new ListenError(reason(errorCode(cause), { port, host }), { cause }));
    });
    server.listen(port, host, resolve);
  });
}

function reason(code: string, { port, host }: Pick<Config, 'port' | 'host'>): string {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is taken. Stop the program that has it, or choose another with PORT.`;
    case 'EACCES':
      return `Port ${port} may not be used by this account. Choose one above 1023 with PORT.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `This machine has no address ${host}. Choose another with HOST.`;
    default:
      return `Cannot listen on ${host} port ${port} (${code}).`;
  }
}
