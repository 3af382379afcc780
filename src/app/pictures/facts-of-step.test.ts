import { describe, expect, it } from 'vitest';
import type { Guide } from '#domain/catalog/guide.ts';
import type { PictureId } from '#domain/catalog/picture.ts';
import { guideForTest } from '#domain/catalog/testing/guide-for-test.ts';
import { guideValues } from '#domain/guide/fill-values.ts';
import { visibleGuide } from '#domain/guide/visible-guide.ts';
import { defaultSelection, withActions } from '#domain/selection/selection.ts';
import { factsOfStep } from './facts-of-step.ts';

/** The test's guide, with these pictures at its steps. */
function guideWith(pictures: Readonly<Record<string, PictureId>>, change: Partial<Guide> = {}) {
  const guide: Guide = {
    ...guideForTest,
    ...change,
    sections: guideForTest.sections.map((section) => ({
      ...section,
      steps: section.steps.map((step) => ({ ...step, picture: pictures[step.id] })),
    })),
  };
  return guide;
}

function factsAt(stepId: string, guide: Guide, actions: readonly string[]) {
  const selection = withActions(
    defaultSelection(guide),
    guide,
    new Set(actions.map((name) => `sample_${name}`)),
  );
  const visible = visibleGuide(guide, selection, 'current');
  const step = visible.sections
    .flatMap(({ steps }) => steps)
    .find((candidate) => candidate.step.id === stepId);
  if (step === undefined) throw new Error(`${stepId} is not shown`);
  const values = guideValues(guide, '', {});
  return factsOfStep(step, {
    guide,
    selection,
    visible,
    values,
    wording: 'current',
    clientId: undefined,
  });
}

describe('the facts of a drawing', () => {
  const guide = guideWith({ 'tick-notes': 'permission-picker' });

  it('are the values of the guide', () => {
    expect(factsAt('tick-notes', guide, ['get_note'])).toMatchObject({
      appName: 'Acme Notes',
      secretName: 'Acme Notes Secret',
      redirectUri: 'https://acme.example/callback',
      accountType: 'single',
      permissionType: 'delegated',
    });
  });

  it('are the scopes to tick in this step, and all that are granted', () => {
    expect(factsAt('tick-notes', guide, ['get_note', 'send_note'])).toMatchObject({
      toTick: ['Note.Read'],
      unticked: ['Note.Write', 'Note.Send'],
      granted: [
        { name: 'Note.Read', adminConsent: false },
        { name: 'Note.Send', adminConsent: false },
      ],
    });
  });

  it('are all scopes of the type while nothing is chosen', () => {
    const { toTick, granted } = factsAt('tick-notes', guide, []);
    expect(toTick).toEqual(['Note.Read', 'Note.Write']);
    expect(granted.map(({ name }) => name)).toEqual(['Note.Read', 'Note.Write', 'Note.Send']);
  });

  it('hold offline_access where it is asked for, and tick it in the step that is about it', () => {
    const asking = { offlineAccess: 'always' } as const;
    const together = guideWith({ 'tick-notes': 'permission-picker' }, asking);
    const facts = factsAt('tick-notes', together, ['get_note']);
    expect(facts.toTick).toEqual(['Note.Read', 'offline_access']);
    expect(facts.granted.map(({ name }) => name)).toEqual(['Note.Read', 'offline_access']);

    const apart = guideWith(
      { 'tick-notes': 'permission-picker', 'read-on': 'openid-permissions' },
      asking,
    );
    expect(factsAt('tick-notes', apart, ['get_note']).toTick).toEqual(['Note.Read']);
    expect(factsAt('read-on', apart, ['get_note']).toTick).toEqual(['offline_access']);
  });
});
