import { once } from 'node:events';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { pino } from 'pino';
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { startEntraSimulator } from '#entra-simulator/start-entra-simulator.ts';
import { CatalogError } from './catalog/catalog-error.ts';
import { compileCatalog } from './catalog/compile-catalog.ts';
import { outlookGuide, realCatalogDir } from './catalog/testing/real-catalog.ts';
import { readConfig } from './config.ts';
import { DatabaseUnusableError } from './db/database-unusable-error.ts';
import { openDatabase } from './db/open-database.ts';
import { noPages } from './http/testing/open-app.ts';
import { checkRequest, practice } from './http/testing/requests.ts';
import { ListenError } from './listen.ts';
import { EncryptionKeysError } from './profiles/encryption-keys.ts';
import { type StartOptions, start } from './start.ts';
import { freePort, occupy, portOf } from './testing/ports.ts';

/** For what happens a moment later; a busy machine may need more than one. */
const patience = { timeout: 10_000 };

let compiledCatalog = '';

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'scopewright-start-'));
  compiledCatalog = join(folder, 'catalog.json');
  await compileCatalog(realCatalogDir, compiledCatalog);
  return () => rm(folder, { recursive: true, force: true });
});

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'scopewright-start-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

type Change = Partial<StartOptions> & { readonly environment?: Record<string, string> };

async function optionsWith({ environment, ...change }: Change = {}) {
  const port = await freePort();
  const dataDir = await newFolder();
  const links: string[] = [];
  const options: StartOptions = {
    config: readConfig({ PORT: String(port), DATA_DIR: dataDir, ...environment }),
    shippedCatalog: { folder: realCatalogDir, compiled: compiledCatalog },
    web: noPages,
    log: pino({ level: 'silent' }),
    onSignInLink: (link) => links.push(link),
    ...change,
  };
  return { options, port, dataDir, links };
}

/** A server that runs for as long as the test, unless that closes it. */
async function startForTest(change: Change = {}) {
  const prepared = await optionsWith(change);
  const server = await start(prepared.options);
  let closing: Promise<void> | undefined;
  const close = () => {
    closing ??= server.close();
    return closing;
  };
  onTestFinished(close);
  return { ...prepared, server, close };
}

const clientId = '7c1f0b52-6a3e-4c07-9e7b-52d8f3a9c410';

const tokenOf = (link: string | undefined) => new URL(link ?? '').hash.slice(1);

function post(url: string, body: unknown, headers: Record<string, string> = {}) {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}

async function cookieOf(url: string, link: string | undefined): Promise<string> {
  const answer = await post(`${url}/api/v1/session`, { token: tokenOf(link) });
  return answer.headers.getSetCookie()[0]?.split(';', 1)[0] ?? '';
}

/** Asks for all that is granted: configuring more than the selection needs would be a warning. */
async function wholeRequest() {
  const request = checkRequest();
  const actions = (await outlookGuide()).actions.map(({ id }) => id);
  return { ...request, selection: { ...request.selection, actions } };
}

/** Rejects unless the port is free. */
async function expectFree(port: number): Promise<void> {
  (await occupy(port)).close();
}

/** Bytes that are not in the database file yet: none, once it was closed. */
async function journalOf(dataDir: string): Promise<number> {
  return (await stat(join(dataDir, 'scopewright.db-wal'))).size;
}

describe('a started server', () => {
  it('answers where it says that it is', async () => {
    const { server, port } = await startForTest();
    expect(server.url).toBe(`http://localhost:${port}`);
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
  });

  it('is known by its public URL, where it has one', async () => {
    const environment = { PUBLIC_URL: 'https://scopes.example' };
    const { server, links } = await startForTest({ environment });
    expect(server.url).toBe('https://scopes.example');
    expect(links[0]).toMatch(/^https:\/\/scopes\.example\/sign-in#[\w-]{43}$/);
  });

  it('offers a sign-in link, and the next one as soon as that was used', async () => {
    const { server, links } = await startForTest();
    expect(links).toHaveLength(1);
    expect(links[0]).toMatch(/^http:\/\/localhost:\d+\/sign-in#[\w-]{43}$/);
    const url = `${server.url}/api/v1/session`;
    expect((await post(url, { token: tokenOf(links[0]) })).status).toBe(200);
    await vi.waitFor(() => expect(links).toHaveLength(2), patience);
    expect((await post(url, { token: tokenOf(links[0]) })).status).toBe(401);
    expect((await post(url, { token: tokenOf(links[1]) })).status).toBe(200);
    await vi.waitFor(() => expect(links).toHaveLength(3), patience);
    expect(new Set(links).size).toBe(3);
  });

  it('offers no link unasked where operators sign in with Microsoft', async () => {
    const environment = { SIGN_IN_CLIENT_ID: clientId, SIGN_IN_TENANT_ID: clientId };
    const { server, links } = await startForTest({ environment });
    expect(links).toEqual([]);
    await server.offerSignInLink();
    expect(await cookieOf(server.url, links[0])).toMatch(/session=./);
    expect(links).toHaveLength(1);
    const besidePractice = await startForTest({ environment, practice: [] });
    expect(besidePractice.links).toHaveLength(1);
  });

  it('offers one more link when it is asked to, and the others still work', async () => {
    const { server, links } = await startForTest();
    await server.offerSignInLink();
    expect(links).toHaveLength(2);
    for (const link of [...links]) expect(await cookieOf(server.url, link)).toMatch(/session=./);
  });

  it('asks the authority that is configured', async () => {
    const simulator = await startEntraSimulator();
    onTestFinished(() => simulator.close());
    const environment = { ENTRA_LOGIN_URL: simulator.url, ENTRA_GRAPH_URL: simulator.url };
    const { server, links } = await startForTest({ environment });
    const cookie = await cookieOf(server.url, links[0]);
    const answer = await post(`${server.url}/api/v1/checks`, await wholeRequest(), { cookie });
    expect(await answer.json()).toMatchObject({ verdict: 'passed' });
    const methods = simulator.requests.map(({ method }) => method);
    expect(methods).toEqual(['GET', 'POST', 'GET', 'GET', 'GET']);
    expect(simulator.requests[0]?.headers['user-agent']).toMatch(/^scopewright\/\d+\.\d+\.\d+$/);
  });

  it('counts what it does, where it has a token for who may know', async () => {
    const token = 'prometheus-shows-this';
    const { server, links } = await startForTest({ environment: { METRICS_TOKEN: token } });
    const cookie = await cookieOf(server.url, links[0]);
    const malformed = checkRequest({ ...practice('granted'), clientId: 'none' });
    await post(`${server.url}/api/v1/checks`, malformed, { cookie });
    const headers = { authorization: `Bearer ${token}` };
    const text = await (await fetch(`${server.url}/metrics`, { headers })).text();
    expect(text).toContain('scopewright_check_runs_total{verdict="failed"} 1');
    expect(text).toContain('scopewright_checks_total{check="format",verdict="failed"} 1');
    expect(text).toMatch(/scopewright_database_query_duration_seconds_count\{outcome="ok"\} [1-9]/);
  });

  it('answers those who were there before it was ready', async () => {
    const early: Promise<Response>[] = [];
    const port = await freePort();
    const environment = { PORT: String(port) };
    const onSignInLink = () => early.push(fetch(`http://127.0.0.1:${port}/healthz`));
    await startForTest({ environment, onSignInLink });
    expect((await Promise.all(early)).map(({ status }) => status)).toEqual([200]);
  });

  it('keeps what it has over a restart', async () => {
    const first = await startForTest();
    const cookie = await cookieOf(first.server.url, first.links[0]);
    await vi.waitFor(() => expect(first.links).toHaveLength(2), patience);
    await first.close();
    const environment = { DATA_DIR: first.dataDir };
    const second = await startForTest({ environment });
    const session = `${second.server.url}/api/v1/session`;
    const answer = await fetch(session, { headers: { cookie } });
    expect(await answer.json()).toEqual({
      operator: { id: 'terminal', name: 'Operator', role: 'admin' },
    });
    expect(await cookieOf(second.server.url, first.links[1])).toMatch(/session=./);
  });

  it.each(['a b', 'x/../y', '[', ''])('bears a request for the host %j', async (host) => {
    const { port, server } = await startForTest();
    const asked = request({ port, host: '127.0.0.1', path: '/healthz', headers: { host } }).end();
    const [answer] = await once(asked, 'response');
    answer.resume();
    expect([200, 400]).toContain(answer.statusCode);
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  });
});

describe('closing', () => {
  it('gives up port and database', async () => {
    const { server, close, port, dataDir } = await startForTest();
    expect(await journalOf(dataDir)).toBeGreaterThan(0);
    await fetch(`${server.url}/healthz`);
    await close();
    await expectFree(port);
    expect(await journalOf(dataDir)).toBe(0);
    await expect(fetch(`${server.url}/healthz`)).rejects.toThrow();
  });

  it('does not wait for those who are connected and ask nothing', async () => {
    const { port, close } = await startForTest();
    const silent = connect(port, '127.0.0.1');
    await once(silent, 'connect');
    const ended = once(silent.resume(), 'close');
    await close();
    await ended;
    await expectFree(port);
  });

  it('lets a running request finish', async () => {
    const simulator = await startEntraSimulator();
    onTestFinished(() => simulator.close());
    const environment = { ENTRA_LOGIN_URL: simulator.url, ENTRA_GRAPH_URL: simulator.url };
    const { server, links, close } = await startForTest({ environment });
    const cookie = await cookieOf(server.url, links[0]);
    simulator.failNext({ kind: 'delay', milliseconds: 300 });
    const testing = post(`${server.url}/api/v1/checks`, await wholeRequest(), { cookie });
    await vi.waitFor(() => expect(simulator.requests).toHaveLength(2), patience);
    const closed = close();
    expect(await (await testing).json()).toMatchObject({ verdict: 'passed' });
    await closed;
  });
});

describe('a server that cannot start', () => {
  async function refusal(prepared: Awaited<ReturnType<typeof optionsWith>>): Promise<Error> {
    const error = await start(prepared.options).then(
      () => new Error('it started'),
      (reason: unknown) => (reason instanceof Error ? reason : new Error('no error')),
    );
    expect(error.message).not.toMatch(/[\n\r]/);
    expect(prepared.links).toEqual([]);
    return error;
  }

  it('says that its port is taken, and leaves the data of the other one alone', async () => {
    const prepared = await optionsWith();
    const other = await occupy(prepared.port);
    expect(await refusal(prepared)).toBeInstanceOf(ListenError);
    expect(await readdir(prepared.dataDir)).toEqual([]);
    expect(other.listening).toBe(true);
  });

  it('says that DATA_DIR is a file, and leaves that as it is', async () => {
    const file = join(await newFolder(), 'file');
    await writeFile(file, 'precious');
    const prepared = await optionsWith({ environment: { DATA_DIR: file } });
    const error = await refusal(prepared);
    expect(error).toBeInstanceOf(DatabaseUnusableError);
    expect(error.message).toContain('DATA_DIR');
    expect(await readFile(file, 'utf8')).toBe('precious');
    await expectFree(prepared.port);
  });

  it('says that a newer version made the database, and leaves that as it is', async () => {
    const prepared = await optionsWith();
    const { db, close } = await openDatabase({ dataDir: prepared.dataDir });
    await sql`insert into kysely_migration values ('9999-from-the-future', '2030-01-01')`.execute(
      db,
    );
    await close();
    const file = join(prepared.dataDir, 'scopewright.db');
    const copy = join(await newFolder(), 'copy');
    await copyFile(file, copy);
    const error = await refusal(prepared);
    expect(error).toMatchObject({ name: 'DatabaseUnusableError', problem: 'newer-version' });
    expect((await readFile(file)).equals(await readFile(copy))).toBe(true);
    await expectFree(prepared.port);
  });

  it('says that ENCRYPTION_KEYS is garbled, and makes no database', async () => {
    const environment = { ENCRYPTION_KEYS: 'k1:too-short' };
    const prepared = await optionsWith({ environment });
    const error = await refusal(prepared);
    expect(error).toBeInstanceOf(EncryptionKeysError);
    expect(error.message).toMatch(/^ENCRYPTION_KEYS: /);
    expect(error.message).not.toContain('too-short');
    expect(await readdir(prepared.dataDir)).toEqual([]);
    await expectFree(prepared.port);
  });

  it('says that the catalog is broken, before it does anything', async () => {
    const catalogDir = await newFolder();
    const prepared = await optionsWith({ shippedCatalog: { folder: catalogDir } });
    for (const folder of ['connectors', 'platforms', 'guides']) {
      await mkdir(join(catalogDir, folder));
    }
    await writeFile(join(catalogDir, 'platforms', 'acme.yaml'), 'id: acme');
    await occupy(prepared.port);
    expect(await refusal(prepared)).toBeInstanceOf(CatalogError);
    expect(await readdir(prepared.dataDir)).toEqual([]);
  });

  it('gives everything up again, however late it fails', async () => {
    const prepared = await optionsWith({
      onSignInLink: () => {
        throw new Error('nowhere to show it');
      },
    });
    expect((await refusal(prepared)).message).toBe('nowhere to show it');
    await expectFree(prepared.port);
    expect(await journalOf(prepared.dataDir)).toBe(0);
  });

  it('drops those who have waited for it', async () => {
    const silent = await occupy(0);
    const sockets = new Set<Socket>();
    silent.on('connection', (socket) => sockets.add(socket));
    const environment = { DATABASE_URL: `postgres://x:y@127.0.0.1:${portOf(silent)}/z` };
    const prepared = await optionsWith({ environment });
    const failing = refusal(prepared);
    await vi.waitFor(() => expect(sockets.size).toBe(1), patience);
    const waiting = fetch(`http://127.0.0.1:${prepared.port}/healthz`).then(
      () => 'answered',
      () => 'dropped',
    );
    silent.close();
    for (const socket of sockets) socket.destroy();
    expect(await failing).toBeInstanceOf(DatabaseUnusableError);
    expect(await waiting).toBe('dropped');
    await expectFree(prepared.port);
  });
});
