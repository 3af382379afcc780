import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { keyScopes } from '#contract/access.ts';
import { Problem, problemTypes } from '#contract/problem.ts';
import { MadeSetupLink } from '#contract/setup-links.ts';
import { type Answer, jsonOf } from '../testing/caller.ts';
import { profileInput } from '../testing/requests.ts';
import { openSetups } from '../testing/setup-requests.ts';

const documentation = await readFile(new URL('../../../../docs/api.md', import.meta.url), 'utf8');

type Command = {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
};

/** The commands of the documentation, as a shell would read them. */
function documentedCommands(): readonly Command[] {
  return [...documentation.matchAll(/```sh\n(curl [\s\S]*?)```/g)].map(([, text = '']) => {
    const headers = [...text.matchAll(/-H (["'])(.*?): (.*?)\1/g)];
    return {
      method: /-X (\w+)/.exec(text)?.[1] ?? 'GET',
      path: /"\$SCOPEWRIGHT(.*?)"/.exec(text)?.[1] ?? '',
      headers: Object.fromEntries(
        headers.map(([, , name = '', value = '']) => [name.toLowerCase(), value]),
      ),
      body: /-d '([\s\S]*?)'/.exec(text)?.[1],
    };
  });
}

it('the documented commands lead from a link to the credentials', async () => {
  const { services, stranger } = await openSetups();
  const maker = { id: 'x', name: 'X' };
  const { key } = await services.apiKeys.create({ name: 'All', scopes: [...keyScopes] }, maker);
  const variables: Record<string, string> = { SCOPEWRIGHT_KEY: key };
  const put = (text: string) => text.replaceAll(/\$(\w+)/g, (_, name) => variables[name] ?? '');
  const run = ({ method, path, headers, body }: Command): Promise<Answer> => {
    const own = Object.entries(headers).map(([name, value]) => [name, put(value)]);
    return stranger().send(method, put(path), { body, headers: Object.fromEntries(own) });
  };

  const [make, look, read, change, list, ...others] = documentedCommands();
  if (!make || !look || !read || !change || !list) throw new Error('commands are missing');
  expect(others).toEqual([]);
  const made = await run(make);
  const { link, url } = MadeSetupLink.parse(jsonOf(made));
  expect([made.status, (await run(make)).text]).toEqual([201, made.text]);
  expect(link).toMatchObject({ choice: 'fixed', reference: 'customer-17' });

  const browser = stranger();
  await browser.send('GET', new URL(url).pathname);
  const { selection } = link;
  await browser.send('POST', '/api/v1/profiles', {
    body: profileInput({ selection }),
    headers: { 'scopewright-setup': link.id },
  });
  variables['LINK'] = link.id;
  const looked = jsonOf(await run(look)) as { status: string; profileId: string };
  expect(looked.status).toBe('used');

  variables['PROFILE'] = looked.profileId;
  const documented = JSON.parse(
    /```json\n(\{\s*"clientId[\s\S]*?)```/.exec(documentation)?.[1] ?? '',
  );
  expect(Object.keys(jsonOf(await run(read)) as object)).toEqual(Object.keys(documented));
  const listed = await run(list);
  expect([listed.status, listed.headers.get('ratelimit-policy')]).toEqual([
    200,
    /RateLimit-Policy: (.*?)`/.exec(documentation)?.[1],
  ]);
  expect([(await run(change)).status, (await run(change)).status]).toEqual([200, 412]);
});

it('what the documentation says of scopes and refusals is all there', () => {
  const scopes = [...documentation.matchAll(/^\| `(\w+:\w+)` \|/gm)].map(([, scope]) => scope);
  expect(scopes).toEqual(keyScopes);
  const [, rows = ''] = /\| status, code \|.*\n\|---.*\n([\s\S]*?)\n\n/.exec(documentation) ?? [];
  const firsts = [...rows.matchAll(/^\| (.*?) \|/gm)].map(([, cell = '']) => cell).join(' ');
  const codes = [...firsts.matchAll(/`([a-z-]+)`/g)].map(([, code = '']) => code);
  expect(codes.length).toBeGreaterThan(5);
  expect(problemTypes).toEqual(expect.arrayContaining(codes));
  const example = /```json\n(\{\s*"type[\s\S]*?)```/.exec(documentation)?.[1] ?? '';
  expect(Problem.parse(JSON.parse(example)).code).toBe('invalid-request');
});
