import { readFile } from 'node:fs/promises';
import { DockerfileParser, type Instruction } from 'dockerfile-ast';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { variables } from '#server/config.ts';
import manifest from '../../package.json' with { type: 'json' };

const read = (path: string) =>
  readFile(new URL(`../../${path}`, import.meta.url), { encoding: 'utf8' });

/** What every program has, beside ours. */
const common = ['NODE_ENV'];

describe('the Dockerfile', () => {
  const instructions = async () =>
    DockerfileParser.parse(await read('deploy/Dockerfile')).getInstructions();
  const named = (all: readonly Instruction[], name: string) =>
    all.filter((each) => each.getInstruction() === name);
  const textOf = (instruction: Instruction | undefined) =>
    instruction?.toString().replace(/^\w+ /, '') ?? '';

  it('knows every instruction, and copies only what there is', async () => {
    const all = await instructions();
    const known = ['FROM', 'WORKDIR', 'COPY', 'RUN', 'ENV', 'VOLUME', 'USER', 'EXPOSE'];
    const names = new Set(all.map((each) => each.getInstruction()));
    expect([...names].sort()).toEqual([...known, 'HEALTHCHECK', 'CMD'].sort());
    const ignore = (await read('deploy/Dockerfile.dockerignore')).trim().split('\n');
    const sources = named(all, 'COPY')
      .map(textOf)
      .filter((text) => !text.startsWith('--from'))
      .flatMap((text) => text.split(/\s+/).slice(0, -1));
    expect(ignore[0]).toBe('*');
    expect(ignore.slice(1).sort()).toEqual([...new Set(sources)].map((name) => `!${name}`).sort());
  });

  it('ends as somebody who is not root, with the server itself as the process', async () => {
    const all = await instructions();
    const last = all.slice(all.findLastIndex((each) => each.getInstruction() === 'FROM'));
    expect(named(last, 'USER').map(textOf)).toEqual(['node']);
    expect(named(last, 'CMD').map(textOf)).toEqual(['["node", "dist/server/main.js"]']);
    expect(textOf(named(last, 'HEALTHCHECK')[0])).toContain('/readyz');
    // What the product needs, and not what builds it.
    expect(named(last, 'COPY').map(textOf)).toContain(
      '--from=packages /app/node_modules node_modules',
    );
  });

  it('sets what the server reads, and runs a Node that it runs on', async () => {
    const all = await instructions();
    const set = named(all, 'ENV').flatMap((each) =>
      [...textOf(each).matchAll(/(\w+)=/g)].map(([, name]) => name),
    );
    expect(set.filter((name) => ![...variables, ...common].includes(name ?? ''))).toEqual([]);
    for (const from of named(all, 'FROM').map(textOf)) expect(from).toMatch(/^node:22-/);
    expect(manifest.engines.node).toContain('>=22');
  });
});

describe('the compose file', () => {
  const compose = async () => parse(await read('deploy/compose.yaml'), { strict: true });

  it('gives the server its settings, and nothing that it does not know', async () => {
    const { services } = await compose();
    const { environment, build } = services.scopewright;
    for (const name of Object.keys(environment)) expect(variables).toContain(name);
    expect(environment.DATABASE_URL).toContain('@postgres:5432/scopewright');
    expect(build).toEqual({ context: '..', dockerfile: 'deploy/Dockerfile' });
    expect(services.postgres.environment.POSTGRES_DB).toBe('scopewright');
  });

  it('lets the server write to its volume alone, and nobody reach it but this machine', async () => {
    const { services, volumes } = await compose();
    const { scopewright } = services;
    expect(scopewright).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
      ports: ['127.0.0.1:7400:7400'],
      volumes: ['data:/data'],
    });
    expect(services.postgres.ports).toBeUndefined();
    expect(Object.keys(volumes)).toEqual(['data', 'postgres']);
    for (const secret of ['ENCRYPTION_KEYS', 'POSTGRES_PASSWORD']) {
      expect(JSON.stringify(services)).toContain(`\${${secret}:?`);
    }
  });
});

describe('the systemd unit', () => {
  it('starts what the build makes, and may write to its state alone', async () => {
    const lines = (await read('deploy/scopewright.service')).split('\n');
    const isLine = (line: string) => /^(\[\w+\]|[A-Za-z]+=.*|#.*|)$/.test(line);
    expect(lines.filter((line) => !isLine(line))).toEqual([]);
    for (const line of [
      'ExecStart=/usr/bin/node dist/server/main.js',
      'Environment=DATA_DIR=/var/lib/scopewright',
      'StateDirectory=scopewright',
      'DynamicUser=yes',
      'ProtectSystem=strict',
      'NoNewPrivileges=yes',
      'CapabilityBoundingSet=',
    ]) {
      expect(lines).toContain(line);
    }
  });
});

describe('the settings', () => {
  it('are all in the README, and it has no others', async () => {
    const table = /^## Configuration$.*?^## /ms.exec(await read('README.md'))?.[0] ?? '';
    const rows = [...table.matchAll(/^\| (`[A-Z_]+`(?:, `[A-Z_]+`)*) \|/gm)];
    const told = rows.flatMap(([, names = '']) => names.replaceAll('`', '').split(', '));
    expect(told.sort()).toEqual([...variables].sort());
  });

  it('that the documents name are ones that are read', async () => {
    const foreign = ['POSTGRES_PASSWORD', 'SIGTERM', 'SIGINT', ...common];
    const names = (await read('docs/operate.md')).match(/\b[A-Z]{2,}(_[A-Z]+)+\b/g) ?? [];
    expect(names.filter((name) => ![...variables, ...foreign].includes(name))).toEqual([]);
  });

  it('that scripts are named by are there', async () => {
    const documents = await Promise.all(
      ['docs/operate.md', 'docs/sign-in-with-microsoft.md', 'README.md', 'CONTRIBUTING.md'].map(
        read,
      ),
    );
    const named = documents.join('\n').matchAll(/npm run ([a-z:]+(?:-[a-z]+)*)/g);
    for (const [, name = ''] of named) expect(Object.keys(manifest.scripts)).toContain(name);
  });
});
