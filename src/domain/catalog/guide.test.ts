import { describe, expect, it } from 'vitest';
import { Action } from './action.ts';
import { Condition } from './condition.ts';
import { Connector, Platform } from './connector.ts';
import { Guide, Step } from './guide.ts';
import { Block, Inline } from './markdown.ts';
import { Permission } from './permission.ts';
import { guideForTest } from './testing/guide-for-test.ts';

/** A value that fits and one that does not, by what is different about it. */
type Refusals = Readonly<Record<string, unknown>>;

function fits(schema: { safeParse: (value: unknown) => { success: boolean } }, value: unknown) {
  return schema.safeParse(value).success;
}

describe('a guide', () => {
  it('fits its schema, and comes out as it went in', () => {
    expect(Guide.parse(guideForTest)).toEqual(guideForTest);
    const travelled = JSON.parse(JSON.stringify(guideForTest));
    expect(Guide.parse(travelled)).toEqual(guideForTest);
  });

  it.each([
    'permissionTypes',
    'accountTypes',
    'strategies',
    'clouds',
    'roleNotice',
    'sections',
    'actions',
    'permissions',
  ])('needs at least one entry in %s', (list) => {
    expect(fits(Guide, { ...guideForTest, [list]: [] })).toBe(false);
  });

  const { values } = guideForTest;
  const refusals: Refusals = {
    'an unknown property': { extra: true },
    'no summary': { summary: '' },
    'an unknown separator': { separator: 'dash' },
    'an unknown cloud': { clouds: ['moon'] },
    'a redirect URI without TLS': { values: { ...values, redirectUri: 'http://acme.example/' } },
    'a redirect URI that is none': { values: { ...values, redirectUri: 'javascript:alert(1)' } },
    'no app name': { values: { ...values, appName: '' } },
    'an empty section': { sections: [{ id: 'empty', title: 'Empty', steps: [] }] },
  };

  it.each(Object.keys(refusals))('is refused with %s', (what) => {
    expect(fits(Guide, { ...guideForTest, ...Object(refusals[what]) })).toBe(false);
  });
});

describe('a step', () => {
  const step = { id: 'sign-in', title: 'Sign in', body: [] };
  const refusals: Refusals = {
    'an id with a capital': { id: 'Sign-in' },
    'an id with a blank': { id: 'sign in' },
    'an id that would end an attribute': { id: 'x"onclick' },
    'no title': { title: '' },
    'an unknown topic': { topic: 'weather' },
    'an unknown form': { form: 'survey' },
    'an unknown page': { opens: 'billing' },
    'an unknown property': { where: {} },
  };

  it('needs an id, a title and a text', () => {
    expect(fits(Step, step)).toBe(true);
    expect(fits(Step, { ...step, body: undefined })).toBe(false);
  });

  it.each(Object.keys(refusals))('is refused with %s', (what) => {
    expect(fits(Step, { ...step, ...Object(refusals[what]) })).toBe(false);
  });
});

describe('a condition', () => {
  it.each([
    {},
    { scopes: ['Mail.Read'] },
    { permissionType: 'application', accountType: 'multi', wording: 'earlier' },
  ])('may be %j', (condition) => {
    expect(fits(Condition, condition)).toBe(true);
  });

  it.each([
    { scopes: [] },
    { scopes: 'Mail.Read' },
    { permissionType: 'both' },
    { accountType: 'common' },
    { wording: 'future' },
    { cloud: 'global' },
  ])('may not be %j', (condition) => {
    expect(fits(Condition, condition)).toBe(false);
  });
});

describe('an action', () => {
  const [action] = guideForTest.actions;

  it('has no former ids unless it says so', () => {
    const { formerIds: _none, ...rest } = Object(action);
    expect(Action.parse(rest)).toMatchObject({ formerIds: [] });
  });

  it.each(['sample', 'Sample_get', 'sample_', 'sample__get', 'sample-get', 'sample_get note', ''])(
    'is refused with the id or former id %j',
    (id) => {
      expect(fits(Action, { ...action, id })).toBe(false);
      expect(fits(Action, { ...action, formerIds: [id] })).toBe(false);
    },
  );

  it('is refused without scopes, endpoints or requirements', () => {
    const { delegated } = Object(action);
    expect(fits(Action, { ...action, documentedScopes: [] })).toBe(false);
    expect(fits(Action, { ...action, delegated: { ...delegated, endpoints: [] } })).toBe(false);
    expect(fits(Action, { ...action, delegated: { ...delegated, endpoints: ['/me'] } })).toBe(
      false,
    );
    expect(fits(Action, { ...action, delegated: { ...delegated, requires: [[]] } })).toBe(false);
    expect(fits(Action, { ...action, delegated: { ...delegated, least: [] } })).toBe(false);
    expect(fits(Action, { ...action, application: undefined })).toBe(false);
  });
});

describe('a permission', () => {
  const [permission] = guideForTest.permissions;

  it.each(['Mail.Read', 'Mail.ReadBasic.All', 'MailboxSettings.ReadWrite'])(
    'may be called %s',
    (name) => {
      expect(fits(Permission, { ...permission, name })).toBe(true);
    },
  );

  it.each(['Mail', 'Mail.', '.Read', 'Mail Read', 'Mail.Read,Mail.Send', 'Mail.Read ', 'a|b.c'])(
    'may not be called %j, which would blur a list of scopes',
    (name) => {
      expect(fits(Permission, { ...permission, name })).toBe(false);
    },
  );

  it('needs a GUID and a level', () => {
    const { delegated } = Object(permission);
    expect(fits(Permission, { ...permission, delegated: { ...delegated, id: 'x' } })).toBe(false);
    expect(fits(Permission, { ...permission, delegated: { ...delegated, level: 0 } })).toBe(false);
  });
});

describe('a connector and a platform', () => {
  const connector = { ...guideForTest.connector, source: 'a test' };
  const { actions, permissions, platform } = guideForTest;

  it('have ids of lower-case letters and digits', () => {
    for (const id of ['acme', 'acme365']) {
      expect(fits(Platform, { ...platform, id })).toBe(true);
      expect(fits(Connector, { ...connector, actions, permissions, id })).toBe(true);
    }
    for (const id of ['Acme', 'ac me', 'ac-me', '../acme', 'acme/x', '']) {
      expect(fits(Platform, { ...platform, id })).toBe(false);
      expect(fits(Connector, { ...connector, actions, permissions, id })).toBe(false);
    }
  });

  it('are refused with a website that is not https', () => {
    expect(fits(Platform, { ...platform, website: 'http://acme.example' })).toBe(false);
    expect(fits(Platform, { ...platform, website: 'javascript:alert(1)' })).toBe(false);
  });
});

describe('the text of a guide', () => {
  const text = { kind: 'text', text: 'here' };
  const link = { kind: 'link', href: 'https://acme.example/', children: [text] };

  it('nests as deep as it likes', () => {
    const paragraph = { kind: 'paragraph', children: [{ kind: 'strong', children: [link] }] };
    const list = { kind: 'list', ordered: false, items: [{ children: [paragraph] }] };
    expect(fits(Block, { kind: 'callout', tone: 'danger', children: [list] })).toBe(true);
  });

  it.each(['http://acme.example/', 'javascript:alert(1)', 'data:text/html,x', '/profiles', ''])(
    'links to nothing like %j, however deep it stands',
    (href) => {
      expect(fits(Inline, { ...link, href })).toBe(false);
      const deep = { kind: 'strong', children: [{ ...link, href }] };
      const paragraph = { kind: 'paragraph', children: [deep] };
      const list = { kind: 'list', ordered: true, items: [{ children: [paragraph] }] };
      expect(fits(Block, list)).toBe(false);
    },
  );

  it.each([
    { kind: 'html', text: '<b>' },
    { kind: 'value', name: 'clientSecret' },
    { kind: 'callout', tone: 'shout', children: [] },
    { kind: 'list', ordered: true, items: [{ when: { cloud: 'global' }, children: [] }] },
    { kind: 'paragraph', children: [{ kind: 'value', name: 'password' }] },
  ])('has no room for %j', (block) => {
    expect(fits(Block, block)).toBe(false);
  });
});
