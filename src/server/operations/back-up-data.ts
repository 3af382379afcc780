import { access, readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { backUp } from '../db/back-up.ts';
import { keyFile } from '../profiles/key-ring.ts';
import { writeOnce } from '../profiles/write-once.ts';
import type { Operation, OperationContext } from './operation.ts';
import { UsageError } from './usage-error.ts';

const usage = 'Say where to: backup <file> [--with-keys]';

/** `backup <file> [--with-keys]`: the embedded database into one file, while the server runs. */
export const backUpData: Operation = async ({ config, args, say }) => {
  const { file, withKeys } = readArgs(args);
  if (config.databaseUrl !== undefined) {
    throw new UsageError('DATABASE_URL is set: back PostgreSQL up with its own pg_dump.');
  }
  const keys = withKeys ? await readKeys({ config }) : undefined;
  if (keys !== undefined) await expectNone(`${file}.keys`);
  await backUp(config.dataDir, file);
  say(`Backed up to ${file}`);
  if (keys === undefined) {
    say('The keys are not in it: without them its secrets cannot be opened. Keep them elsewhere.');
    return;
  }
  await writeOnce(`${file}.keys`, keys);
  say(`The keys are in ${file}.keys: whoever has both files has the secrets.`);
};

function readArgs(args: readonly string[]) {
  try {
    const options = { 'with-keys': { type: 'boolean', default: false } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new UsageError(usage);
    return { file, withKeys: values['with-keys'] };
  } catch (cause) {
    throw new UsageError(usage, { cause });
  }
}

async function readKeys({ config }: Pick<OperationContext, 'config'>): Promise<string> {
  if (config.encryptionKeys !== undefined) {
    throw new UsageError(
      'The keys are in ENCRYPTION_KEYS, in no file: keep a copy of that setting.',
    );
  }
  const path = keyFile(config.dataDir);
  return readFile(path, 'utf8').catch((cause: unknown) => {
    throw new UsageError(`${path} cannot be read.`, { cause });
  });
}

async function expectNone(path: string): Promise<void> {
  const isThere = await access(path).then(
    () => true,
    () => false,
  );
  if (isThere) throw new UsageError(`${path} is there already: choose another name.`);
}
