import { describe, expect, it } from 'vitest';
import { Action } from './action.ts';
import { Connector, Platform } from './connector.ts';
import { Permission } from './permission.ts';
import { fits } from './testing/fits.ts';
import { guideForTest } from './testing/guide-for-test.ts';

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

  it('is refused without a description, endpoints or what a requirement needs', () => {
    const { delegated } = Object(action);
    expect(fits(Action, { ...action, description: '' })).toBe(false);
    expect(fits(Action, { ...action, delegated: { ...delegated, endpoints: [] } })).toBe(false);
    expect(fits(Action, { ...action, delegated: { ...delegated, endpoints: ['/me'] } })).toBe(
      false,
    );
    expect(fits(Action, { ...action, delegated: { ...delegated, requires: [[]] } })).toBe(false);
    expect(fits(Action, { ...action, delegated: { ...delegated, least: [] } })).toBe(false);
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
