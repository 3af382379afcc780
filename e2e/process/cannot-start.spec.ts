import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from '@playwright/test';
import { test as base } from './testing/fixtures.ts';
import { freePort, takePort } from './testing/ports.ts';
import { runServer } from './testing/server-program.ts';

/** With the data of a server that ran and ended before: made once, and copied by each test. */
const test = base.extend<object, { readonly earlierData: string }>({
  earlierData: [
    async ({ browserName: _ }, use) => {
      const data = await mkdtemp(join(tmpdir(), 'scopewright-earlier-'));
      const earlier = runServer({ PORT: '0', DATA_DIR: data });
      await earlier.started();
      earlier.send('SIGTERM');
      expect(await earlier.ended()).toBe(0);
      await use(data);
      await rm(data, { recursive: true });
    },
    { scope: 'worker' },
  ],
});

type Case = {
  readonly title: string;
  /** What is changed before the start; answers with the settings. */
  readonly arrange: (data: string) => Promise<Record<string, string>> | Record<string, string>;
  /** The whole line, after the program's name. */
  readonly says: RegExp;
};

/** Must not be repeated on a screen or in a log. */
const password = 'hunter2-do-not-repeat';

/** In a process of its own, whose end leaves the file as the end of a server does. */
const fromTheFuture = `
  const Libsql = require(${JSON.stringify(createRequire(import.meta.url).resolve('libsql'))});
  const database = new Libsql('scopewright.db');
  database.exec("insert into kysely_migration values ('9999-from-the-future', '2030-01-01')");
  database.exec('pragma wal_checkpoint(truncate)');
  database.close();
`;

const cases: readonly Case[] = [
  {
    title: 'a port that is no number',
    arrange: () => ({ PORT: 'seventy' }),
    says: /^PORT: is not a port number$/,
  },
  {
    title: 'a port out of range',
    arrange: () => ({ PORT: '70000' }),
    says: /^PORT: is not a port number$/,
  },
  {
    title: 'a host that this machine is not',
    arrange: () => ({ HOST: 'nowhere.invalid' }),
    says: /^This machine has no address nowhere\.invalid\. Choose another with HOST\.$/,
  },
  {
    title: 'a public address that is none',
    arrange: () => ({ PUBLIC_URL: 'scopewright.example' }),
    says: /^PUBLIC_URL: is not an http or https URL$/,
  },
  {
    title: 'a public address with a path',
    arrange: () => ({ PUBLIC_URL: 'https://scopewright.example/app' }),
    says: /^PUBLIC_URL: has more than scheme, host and port$/,
  },
  {
    title: 'a database that is not PostgreSQL',
    arrange: () => ({ DATABASE_URL: `mysql://root:${password}@127.0.0.1/scopewright` }),
    says: /^DATABASE_URL: is not a postgres:\/\/ URL$/,
  },
  {
    title: 'a PostgreSQL that is not there',
    arrange: async () => ({
      DATABASE_URL: `postgres://root:${password}@127.0.0.1:${await freePort()}/scopewright`,
    }),
    says: /^PostgreSQL could not be reached by DATABASE_URL: nothing answers at that host and port\.$/,
  },
  {
    title: 'a level of logging that does not exist',
    arrange: () => ({ LOG_LEVEL: 'loud' }),
    says: /^LOG_LEVEL: .*"debug"/,
  },
  {
    title: 'keys that are garbled',
    arrange: () => ({ ENCRYPTION_KEYS: password }),
    says: /^ENCRYPTION_KEYS: entry 1 is not "id:key"\.$/,
  },
  {
    title: 'a key that is too short',
    arrange: () => ({ ENCRYPTION_KEYS: `k1:${Buffer.from(password).toString('base64url')}` }),
    says: /^ENCRYPTION_KEYS: entry 1 has a key of \d+ bytes; exactly 32 are needed\.$/,
  },
  {
    title: 'a key file that is garbled',
    arrange: async (data) => {
      await writeFile(join(data, 'encryption-keys'), password);
      return {};
    },
    says: /encryption-keys.*entry 1 is not "id:key"\.$/,
  },
  {
    title: 'a data folder that is a file',
    arrange: async (data) => {
      await writeFile(join(data, 'file'), 'not a folder');
      return { DATA_DIR: join(data, 'file') };
    },
    says: /^DATA_DIR cannot be used: .+file is not a folder\.$/,
  },
  {
    title: 'a data folder below a file, where even root can make none',
    arrange: async (data) => {
      await writeFile(join(data, 'file'), 'not a folder');
      return { DATA_DIR: join(data, 'file', 'data') };
    },
    says: /^DATA_DIR cannot be used: .+data is not a folder\.$/,
  },
  {
    title: 'a folder of own connectors that is not there',
    arrange: (data) => ({ CATALOG_DIR: join(data, 'nowhere') }),
    says: /^CATALOG_DIR cannot be used: .+nowhere does not exist\.$/,
  },
  {
    title: 'an own connector in which several things are wrong',
    arrange: async (data) => {
      await mkdir(join(data, 'catalog', 'connectors'), { recursive: true });
      await writeFile(join(data, 'catalog', 'connectors', 'notes.yaml'), 'id: notes\nname: []\n');
      return { CATALOG_DIR: join(data, 'catalog') };
    },
    says: /^\S+notes\.yaml:1:1: \S+: is missing \(and 3 further problems: npm run catalog:check shows all\)$/,
  },
  {
    title: 'a database that was made by a newer version',
    arrange: async (data) => {
      await promisify(execFile)(process.execPath, ['-e', fromTheFuture], { cwd: data });
      return {};
    },
    says: /^The database was made by a newer version of Scopewright \(it knows "9999-from-the-future"\): start that version, or restore a backup from before\.$/,
  },
  {
    title: 'a database that is damaged',
    arrange: async (data) => {
      await writeFile(join(data, 'scopewright.db'), 'This was a database once.'.repeat(100));
      return {};
    },
    says: /scopewright\.db is not a database, or is damaged: move it away, or restore a backup\.$/,
  },
];

for (const { title, arrange, says } of cases) {
  test(`${title} stops the start with one line, and changes nothing`, async ({
    run,
    folder,
    earlierData,
  }) => {
    const data = join(folder, 'data');
    await cp(earlierData, data, { recursive: true });
    const environment = await arrange(data);
    const before = await contentOf(folder);

    const server = run(environment);
    expect(await server.ended()).toBe(1);
    expectOneLine(server.stderr(), says);
    expect(server.stdout()).toBe('');
    expect(await contentOf(folder)).toEqual(before);
  });
}

test('a port that is taken stops the start with one line, and nothing is made', async ({
  run,
  folder,
}) => {
  await mkdir(join(folder, 'data'));
  const taken = await takePort();
  const server = run({ PORT: String(taken.port) });
  expect(await server.ended()).toBe(1);
  expectOneLine(
    server.stderr(),
    /^Port \d+ is taken\. Stop the program that has it, or choose another with PORT\.$/,
  );
  expect(await contentOf(folder)).toEqual({});
  await taken.release();
});

test('a second server on the same data says which port is taken', async ({ run }) => {
  const first = run();
  const { port } = new URL(await first.started());
  const second = run({ PORT: port });
  expect(await second.ended()).toBe(1);
  expectOneLine(second.stderr(), new RegExp(`^Port ${port} is taken\\.`));
});

function expectOneLine(text: string, says: RegExp): void {
  expect(text).not.toContain(password);
  const lines = text.split('\n');
  expect(lines).toHaveLength(2);
  expect(lines[1]).toBe('');
  expect(lines[0]).toMatch(/^scopewright: /);
  expect(lines[0]?.replace('scopewright: ', '')).toMatch(says);
}

/**
 * Every file below the folder that holds something, by what its bytes amount to. A mere reader of
 * the database may leave an index of its journal behind, and an empty journal.
 */
async function contentOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !entry.name.endsWith('-shm'));
  const contents = await Promise.all(
    files.map(async ({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path, await readFile(path)] as const;
    }),
  );
  return Object.fromEntries(
    contents
      .filter(([, bytes]) => bytes.length > 0)
      .map(([path, bytes]) => [path, createHash('sha256').update(bytes).digest('hex')]),
  );
}
