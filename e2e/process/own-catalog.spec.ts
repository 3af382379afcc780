import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import { test } from './testing/fixtures.ts';

const documentation = fileURLToPath(new URL('../../docs/add-a-connector.md', import.meta.url));

/** Saves the files that the documentation shows, as its reader does; answers with their folder. */
async function saveDocumentedFiles(folder: string): Promise<string> {
  const text = await readFile(documentation, 'utf8');
  for (const [, name = '', content = ''] of text.matchAll(
    /\*\*`(\S+)`\*\*\n\n```yaml\n(.*?)```/gs,
  )) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return join(folder, 'my-catalog');
}

test('a connector of one’s own needs files, and no build', async ({ run, folder }) => {
  const server = run({ CATALOG_DIR: await saveDocumentedFiles(folder) });
  const url = await server.started();
  expect(await (await fetch(url)).text()).toContain('Microsoft Calendar for Example Platform');
  const page = await fetch(
    `${url}/guides/example/microsoftcalendar?actions=list_events,create_event`,
  );
  expect(page.status).toBe(200);
  const text = await page.text();
  expect(text).toContain('Tick the calendar permissions');
  expect(text).toContain('Calendars.ReadBasic Calendars.ReadWrite');
  const shipped = await fetch(`${url}/guides/stackone/microsoftoutlook`);
  expect(shipped.status).toBe(200);
  expect(server.stderr()).toBe('');
});

test('a file of one’s own replaces one that ships, and the log says so', async ({
  run,
  folder,
}) => {
  const file = join(folder, 'catalog', 'platforms', 'ours.yaml');
  await mkdir(dirname(file), { recursive: true });
  await writeFile(
    file,
    'id: stackone\nname: Our StackOne\nsource: ours\nwebsite: https://ours.example/\n',
  );
  const server = run({ CATALOG_DIR: join(folder, 'catalog') });
  const url = await server.started();
  expect(await (await fetch(url)).text()).toContain('Microsoft Outlook for Our StackOne');
  const [line = '', ...more] = server.stderr().trimEnd().split('\n');
  expect(JSON.parse(line)).toMatchObject({ level: 30, file, replaces: 'platform stackone' });
  expect(more).toEqual([]);
});
