import { expect, it } from 'vitest';
import { z } from 'zod';
import { roles } from '#contract/access.ts';
import { microsoftReturnPath } from '#contract/microsoft-return-path.ts';
import type { Guide } from '#domain/catalog/guide.ts';
import type { Block } from '#domain/catalog/markdown.ts';
import { roleValues } from '../access/microsoft-sign-ins.ts';
import { variables } from '../config.ts';
import { realCatalog } from './testing/real-catalog.ts';

const catalog = await realCatalog();

function signInGuide(): Guide {
  const guide = catalog.findGuide('scopewright', 'signin');
  if (guide === undefined) throw new Error('no guide to the sign-in app');
  return guide;
}

const guide = signInGuide();

function snippets(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'snippet') return [block.text];
    if (block.kind === 'list') return block.items.flatMap(({ children }) => snippets(children));
    return block.kind === 'callout' ? snippets(block.children) : [];
  });
}

const texts = guide.sections.flatMap(({ steps }) => steps.flatMap(({ body }) => snippets(body)));

const AppRoles = z.array(
  z.strictObject({
    id: z.guid(),
    value: z.string(),
    displayName: z.string().min(1),
    description: z.string().min(1),
    allowedMemberTypes: z.tuple([z.literal('User')]),
    isEnabled: z.literal(true),
  }),
);

it('the guide to the sign-in app has the roles that this server knows, one by one and all at once', () => {
  const values = roles.map((role) => roleValues[role]);
  expect(texts).toEqual(expect.arrayContaining(values));
  const manifest = texts.find((text) => text.startsWith('['));
  const appRoles = AppRoles.parse(JSON.parse(manifest ?? ''));
  expect(appRoles.map(({ value }) => value).sort()).toEqual(values.sort());
  expect(new Set(appRoles.map(({ id }) => id)).size).toBe(roles.length);
});

it('it registers the address to which Microsoft leads back, and ends with the settings of this server', () => {
  expect(guide.values.redirectUri).toBe(`{{serverUrl}}${microsoftReturnPath}`);
  expect(guide.settings?.map(({ name }) => name)).toEqual([
    'SIGN_IN_CLIENT_ID',
    'SIGN_IN_TENANT_ID',
  ]);
  expect(variables).toEqual(expect.arrayContaining(guide.settings?.map(({ name }) => name) ?? []));
});

it('it makes no secret, and asks for nothing but who signs in', () => {
  expect(guide.values.secretName).toBeUndefined();
  expect(guide.permissions.map(({ name }) => name)).toEqual(['openid', 'profile']);
});
