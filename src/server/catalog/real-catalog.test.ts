import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Guide } from '#domain/catalog/guide.ts';
import { type Wording, wordings } from '#domain/catalog/wording.ts';
import { type VisibleGuide, visibleGuide } from '#domain/guide/visible-guide.ts';
import { documentedOrder } from '#domain/permissions/testing/documented-outlook-scopes.ts';
import { defaultSelection, type Selection, withActions } from '#domain/selection/selection.ts';
import { anySelection } from '#domain/selection/testing/any-selection.ts';
import { outlookGuide, realCatalog } from './testing/real-catalog.ts';

let guide: Guide;

beforeAll(async () => {
  guide = await outlookGuide();
});

const stepsOf = ({ sections }: VisibleGuide) => sections.flatMap(({ steps }) => steps);

function select(names: readonly string[]): Selection {
  const ids = new Set(names.map((name) => `microsoftoutlook_${name}`));
  return withActions(defaultSelection(guide), guide, ids);
}

/** The steps that ask for scopes, with the scopes to tick in each. */
function ticks(selection: Selection): Record<string, string[]> {
  const steps = stepsOf(visibleGuide(guide, selection, 'current'));
  return Object.fromEntries(
    steps
      .filter(({ step }) => step.when?.scopes !== undefined)
      .map(({ step, permissions }) => [step.id, permissions.map(({ name }) => name)]),
  );
}

describe('the catalog that ships', () => {
  it('loads', async () => {
    const { guides } = await realCatalog();
    expect(guides.map(({ platform, connector }) => `${platform.id}/${connector.id}`)).toContain(
      'stackone/microsoftoutlook',
    );
  });
});

describe('the guide to Outlook for StackOne', () => {
  it('has the values that StackOne documents', () => {
    expect(guide.values.redirectUri).toBe(
      'https://api.stackone.com/connect/oauth2/microsoftoutlook/callback',
    );
    expect(guide).toMatchObject({
      permissionTypes: ['delegated'],
      accountTypes: ['single', 'multi'],
      platform: { name: 'StackOne' },
      connector: { name: 'Microsoft Outlook' },
    });
  });

  it('goes from the registration to the test', () => {
    expect(guide.sections.map(({ id }) => id)).toEqual([
      'register',
      'redirect-uri',
      'permissions',
      'client-secret',
      'connector-profile',
      'test',
    ]);
  });

  it('shows all scopes to tick when nothing is selected', () => {
    expect(ticks(select([]))).toEqual({
      'mail-permissions': documentedOrder.slice(0, 4),
      'settings-permissions': documentedOrder.slice(4),
    });
  });

  it('drops the steps whose scopes are not needed', () => {
    expect(ticks(select(['send_mail']))).toEqual({ 'mail-permissions': ['Mail.Send'] });
    expect(ticks(select(['list_message_rules']))).toEqual({
      'settings-permissions': ['MailboxSettings.Read'],
    });
    expect(ticks(select(['get_attachment', 'update_message_rule']))).toEqual({
      'mail-permissions': ['Mail.Read'],
      'settings-permissions': ['MailboxSettings.ReadWrite'],
    });
  });

  it('names the actions that a step enables', () => {
    const visible = visibleGuide(guide, select(['send_mail', 'list_message_rules']), 'current');
    const enabled = stepsOf(visible).flatMap(({ step, enables }) =>
      enables.map(({ label }) => [step.id, label]),
    );
    expect(enabled).toEqual([
      ['mail-permissions', 'Send Mail'],
      ['settings-permissions', 'List Message Rules'],
    ]);
  });

  it('has a place to tick every scope of any selection, each once, for its actions', () => {
    fc.assert(
      fc.property(anySelection(guide), fc.constantFrom(...wordings), (selection, wording) => {
        fc.pre(selection.actions.length > 0);
        const visible = visibleGuide(guide, selection, wording);
        const steps = stepsOf(visible);
        const ticked = steps.flatMap(({ permissions }) => permissions.map(({ name }) => name));
        expect(ticked).toEqual(visible.permissions.map(({ name }) => name));
        for (const { enables } of steps) {
          expect(enables).toEqual(guide.actions.filter((action) => enables.includes(action)));
        }
        const enabled = new Set(steps.flatMap(({ enables }) => enables.map(({ id }) => id)));
        expect(enabled).toEqual(new Set(selection.actions));
      }),
    );
  });

  it('has no step that is never shown, and no text that is never shown', () => {
    const everything = fc.sample(
      fc.tuple(anySelection(guide), fc.constantFrom<Wording>(...wordings)),
      { numRuns: 300, seed: 1 },
    );
    const shown = everything.flatMap(([selection, wording]) =>
      stepsOf(visibleGuide(guide, selection, wording)),
    );
    const ids = new Set(shown.map(({ step }) => step.id));
    const steps = guide.sections.flatMap((section) => section.steps);
    expect(steps.filter(({ id }) => !ids.has(id))).toEqual([]);

    const told = shown.map(({ body }) => JSON.stringify(body)).join('\n');
    const words = [...JSON.stringify(steps).matchAll(/"text":"((?:[^"\\]|\\.)*)"/g)];
    expect(words.length).toBeGreaterThan(50);
    expect(words.flatMap(([, word = '']) => (told.includes(word) ? [] : [word]))).toEqual([]);
  });
});
