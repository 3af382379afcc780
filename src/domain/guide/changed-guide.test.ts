import { describe, expect, it } from 'vitest';
import type { Guide } from '../catalog/guide.ts';
import { guideForTest } from '../catalog/testing/guide-for-test.ts';
import { defaultSelection, type Selection, withActions } from '../selection/selection.ts';
import { changedGuide } from './changed-guide.ts';
import { visibleGuide } from './visible-guide.ts';

const [template] = guideForTest.sections[0]?.steps ?? [];
if (template === undefined) throw new Error('the guide for tests has steps');

const step = (id: string, part: object = {}) => ({ ...template, id, ...part });
const text = (words: string) => ({
  kind: 'paragraph' as const,
  children: [{ kind: 'text' as const, text: words }],
});

/** As the guides of the catalog are made: sections by what they are about. */
const guide: Guide = {
  ...guideForTest,
  strategies: ['documented', 'least'],
  offlineAccess: 'computed',
  sections: [
    { id: 'register', steps: [step('sign-in'), step('register', { topic: 'registration' })] },
    { id: 'redirect', steps: [step('redirect', { topic: 'redirect-uri' })] },
    {
      id: 'permissions',
      steps: [
        step('open-permissions'),
        step('tick-all', {
          topic: 'permissions',
          when: { scopes: ['Note.Read', 'Note.Write', 'Note.Send'] },
          body: [
            {
              kind: 'list' as const,
              ordered: false,
              items: [
                { when: { scopes: ['Note.Read'] }, children: [text('reads')] },
                { when: { scopes: ['Note.Send'] }, children: [text('sends')] },
                { children: [text('always')] },
              ],
            },
          ],
        }),
        step('offline', { topic: 'permissions', when: { offlineAccess: 'asked' } }),
        step('consent', { topic: 'consent' }),
      ],
    },
    { id: 'secret', steps: [step('secret', { topic: 'client-secret' })] },
    { id: 'hand-over', steps: [step('enter')] },
    { id: 'test', steps: [step('test', { topic: 'credentials', form: 'credentials' })] },
  ].map((section) => ({ ...section, title: section.id })),
};

const select = (names: readonly string[], change: Partial<Selection> = {}): Selection => ({
  ...withActions(defaultSelection(guide), guide, new Set(names.map((name) => `sample_${name}`))),
  ...change,
});

const present = { ...select(['get_note']), scopes: ['Note.Read'] };

const changed = (selection: Selection, needsSecret = false, from = present) =>
  changedGuide(guide, { present: from, selection, needsSecret });

const steps = (of: Guide, selection: Selection) =>
  visibleGuide(of, selection, 'current').sections.flatMap((section) => section.steps);

const outline = (selection: Selection, ...rest: [boolean?, typeof present?]) =>
  steps(changed(selection, ...rest), selection).map(({ step: { id } }) => id);

const untilTest = ['sign-in', 'open-permissions', 'tick-all', 'consent', 'test'];

describe('the guide for an app that is registered already', () => {
  it('leads to what is missing, and to the test', () => {
    const selection = select(['get_note', 'send_note']);
    const own = changed(selection);
    expect(steps(own, selection).map(({ step: { id } }) => id)).toEqual(untilTest);
    const tick = steps(own, selection).find(({ step: { id } }) => id === 'tick-all');
    expect(tick?.permissions.map(({ name }) => name)).toEqual(['Note.Send']);
    expect(JSON.stringify(tick?.body)).toContain('sends');
    expect(JSON.stringify(tick?.body)).toContain('always');
    expect(JSON.stringify(tick?.body)).not.toContain('reads');
    expect(own.summary).not.toBe(guide.summary);
  });

  it('is the test alone where nothing is missing, and follows the choice', () => {
    expect(outline(select(['get_note']))).toEqual(['test']);
    const free = changed(select(['get_note']));
    const more = select(['get_note', 'write_note']);
    expect(steps(free, more).map(({ step: { id } }) => id)).toEqual(untilTest);
  });

  it('needs what the whole guide needs', () => {
    const selection = select(['get_note', 'send_note']);
    const names = (of: Guide) =>
      visibleGuide(of, selection, 'current').permissions.map(({ name }) => name);
    expect(names(changed(selection))).toEqual(names(guide));
  });

  it('leads to a new secret when the present one is at its end', () => {
    expect(outline(select(['get_note']), true)).toEqual(['secret', 'test']);
  });

  it('asks for offline_access only where it was not asked for before', () => {
    const least = { strategy: 'least' as const };
    expect(outline(select(['get_note'], least))).toContain('offline');
    expect(outline(select(['get_note'], least), false, { ...present, ...least })).not.toContain(
      'offline',
    );
  });

  it('counts no permission of the other type as there', () => {
    expect(outline(select(['get_note'], { permissionType: 'application' }))).toEqual(untilTest);
  });

  it('is whole in another cloud, where the app is not', () => {
    const selection = select(['get_note'], { cloud: 'china' });
    const own = changed(selection);
    expect(own.sections).toEqual(guide.sections);
    expect([own.clouds, own.permissionTypes, own.accountTypes]).toEqual([
      ['china'],
      ['delegated'],
      ['single'],
    ]);
  });
});
