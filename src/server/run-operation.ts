import { readConfig } from './config.ts';
import { isMendable } from './mendable.ts';
import { backUpData } from './operations/back-up-data.ts';
import type { Operation } from './operations/operation.ts';
import { printSignInLink } from './operations/print-sign-in-link.ts';
import { restoreData } from './operations/restore-data.ts';
import { rotateKeys } from './operations/rotate-keys.ts';
import { UsageError } from './operations/usage-error.ts';

const operations: Readonly<Record<string, Operation>> = {
  backup: backUpData,
  restore: restoreData,
  'keys:rotate': rotateKeys,
  'sign-in-link': printSignInLink,
};

/**
 * Runs `<operation> [arguments]` as a process of its own: exit code 0, or 1 and one line that says
 * why. It takes the same settings as the server, and may run beside it.
 */
export async function runOperation(
  own: NodeJS.Process,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  const [name = '', ...args] = own.argv.slice(2);
  const say = (line: string) => {
    own.stdout.write(`${line}\n`);
  };
  try {
    const operation = Object.hasOwn(operations, name) ? operations[name] : undefined;
    if (operation === undefined) {
      throw new UsageError(
        `There is no "${name}". There are: ${Object.keys(operations).join(', ')}.`,
      );
    }
    await operation({ config: readConfig(environment), args, say });
  } catch (error) {
    if (!isMendable(error)) throw error;
    own.stderr.write(`scopewright: ${error.message}\n`);
    own.exitCode = 1;
  }
}
