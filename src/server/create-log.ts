import { AsyncLocalStorage } from 'node:async_hooks';
import { type DestinationStream, type Logger, pino } from 'pino';

/** What belongs to the request that is being answered, wherever in the code that is. */
const requests = new AsyncLocalStorage<{ readonly requestId: string }>();

/** Never logged on purpose. Whoever does it by mistake logs that they did. */
const secretNames = [
  'authorization',
  'clientSecret',
  'client_secret',
  'cookie',
  'password',
  'secret',
  'token',
];

/** JSON lines, each with the id of the request that it belongs to. */
export function createLog(level: string, destination: DestinationStream): Logger {
  return pino(
    {
      level,
      mixin: () => requests.getStore() ?? {},
      redact: {
        paths: secretNames.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
        censor: '[secret]',
      },
    },
    destination,
  );
}

/** Everything that is logged while `act` runs, and after it because of it, bears the id. */
export function withRequestId<T>(requestId: string, act: () => T): T {
  return requests.run({ requestId }, act);
}
