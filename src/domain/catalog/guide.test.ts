import { describe, expect, it } from 'vitest';
import { Condition } from './condition.ts';
import { Guide, Step } from './guide.ts';
import { fits } from './testing/fits.ts';
import { guideForTest } from './testing/guide-for-test.ts';

/** What does not fit, by what is wrong with it. */
type Refusals = Readonly<Record<string, unknown>>;

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
