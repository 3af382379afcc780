import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inRepository } from '../root.ts';
import { buildEmbedPackage, buildEmbedScript } from './build-embed.ts';

const run = promisify(execFile);

/** What the script of portals may weigh, in bytes of gzip. */
const scriptBudget = 3_000;

const folders: string[] = [];

async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'scopewright-embed-'));
  folders.push(folder);
  return folder;
}

afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

describe('the script of portals', () => {
  it('is one module of at most 3 kB that asks for no other', async () => {
    const folder = await emptyFolder();
    await buildEmbedScript(folder);
    expect(await readdir(folder)).toEqual(['embed.js']);
    const script = await readFile(join(folder, 'embed.js'));
    expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(scriptBudget);
    expect(script.toString()).not.toMatch(/\bimport\b(?!\.meta\.url)/);
  });
});

/** As a portal’s developer would write it, with every type that the entry has. */
const portal = `
import { createSetup } from 'scopewright/embed';
import type { Setup, SetupElement, SetupEvent, SetupOptions, SetupProps } from 'scopewright/embed';

const options: SetupOptions = { token: 'from the backend', origin: 'https://scopes.example' };
export function show(box: HTMLElement): Setup {
  const setup = createSetup(box, { ...options, theme: 'dark', locale: 'de-CH' });
  setup.events.addEventListener('saved', ({ detail }) => keep(detail.profileId, detail.status));
  setup.events.addEventListener('error', ({ detail: { code, message } }) => keep(code, message));
  return setup;
}

const element = document.createElement('scopewright-setup');
element.token = 'another';
element.theme = 'auto';
element.addEventListener('token-expiring', (event: SetupEvent<'token-expiring'>) => {
  const left: number = event.detail.expiresAt - Date.now();
  keep('left', String(left));
});
element.addEventListener('click', () => element.requestClose());
const same: SetupElement = element;
same.focus();

export const props: SetupProps = { token: null, onstep: ({ detail }) => keep(detail.id, detail.of.toFixed()) };

// @ts-expect-error There is no such event.
element.addEventListener('saved', ({ detail }) => keep(detail.clientSecret, ''));
// @ts-expect-error Nobody else knows where Scopewright is.
createSetup(document.body, { token: 'one' });

function keep(key: string, value: string): void {
  sessionStorage.setItem(key, value);
}
`;

/** What a server that renders pages does with it. */
const rendering = `
import { createSetup } from 'scopewright/embed';
import * as again from 'scopewright/embed';
console.log(JSON.stringify([typeof createSetup, Object.keys(again)]));
`;

/** An empty project into which the packed package has been installed. */
async function projectWithPackage(): Promise<string> {
  const [made, project] = [await emptyFolder(), await emptyFolder()];
  await buildEmbedPackage(made);
  const { stdout } = await run('npm', ['pack', made, '--json', '--pack-destination', project]);
  const [{ filename = '' }] = JSON.parse(stdout);
  const place = join(project, 'node_modules', 'scopewright');
  await mkdir(place, { recursive: true });
  await run('tar', ['-xzf', join(project, filename), '-C', place, '--strip-components=1']);
  await writeFile(join(project, 'package.json'), '{ "type": "module" }');
  return project;
}

async function exitOf(command: readonly string[], cwd: string) {
  const [program = '', ...args] = command;
  return run(program, args, { cwd }).then(
    ({ stdout }) => stdout.trim(),
    ({ stdout, stderr }) => `failed: ${stdout}${stderr}`,
  );
}

describe('the package of portals', () => {
  let project = '';
  beforeAll(async () => {
    project = await projectWithPackage();
  });

  it('is imported by Node, and fits a strict project, whichever way that finds modules', async () => {
    await writeFile(join(project, 'rendering.js'), rendering);
    expect(await exitOf([process.execPath, 'rendering.js'], project)).toBe(
      '["function",["createSetup"]]',
    );
    await writeFile(join(project, 'portal.ts'), portal);
    const compiler = [process.execPath, inRepository('node_modules/typescript/bin/tsc')];
    for (const ways of [
      ['--module', 'nodenext'],
      ['--module', 'esnext', '--moduleResolution', 'bundler'],
    ]) {
      const options = ['--noEmit', '--strict', '--target', 'es2022', '--skipDefaultLibCheck'];
      const command = [...compiler, ...options, ...ways, 'portal.ts'];
      expect(await exitOf(command, project)).toBe('');
    }
  });

  it('holds the module, its types and the licence, and depends on nothing', async () => {
    const place = join(project, 'node_modules', 'scopewright');
    const names = (await readdir(place)).filter((name) => !name.endsWith('.d.ts'));
    expect(names.sort()).toEqual(['LICENSE', 'embed.js', 'package.json']);
    const manifest = JSON.parse(await readFile(join(place, 'package.json'), 'utf8'));
    expect(
      Object.keys(manifest).filter((key) => /dependencies|scripts|imports/i.test(key)),
    ).toEqual([]);
    const text = await readFile(join(place, 'embed.js'), 'utf8');
    expect(text).not.toMatch(/\bimport\b/);
  });
});
