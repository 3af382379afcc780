import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Guide } from '#domain/catalog/guide.ts';
import { guideForTest } from '#domain/catalog/testing/guide-for-test.ts';
import { requiredPermissions } from '#domain/permissions/required-permissions.ts';
import { defaultSelection, type Selection, withActions } from '#domain/selection/selection.ts';
import { ScopeReasons } from './scope-reasons.tsx';

/** The test's guide, where what only reads may do it with the permission to write as well. */
const guide: Guide = {
  ...guideForTest,
  strategies: ['documented', 'fewest'],
  actions: guideForTest.actions.map((action) => {
    const { endpoints = [], requires = [], least = [] } = action.delegated ?? {};
    const either = requires.map((group) =>
      group.includes('Note.Read') ? ['Note.Read', 'Note.Write'] : group,
    );
    return { ...action, delegated: { endpoints, requires: either, least } };
  }),
};

function sentences(scope: string, actions: readonly string[], change: Partial<Selection> = {}) {
  const ids = new Set(actions.map((name) => `sample_${name}`));
  const selection = { ...withActions(defaultSelection(guide), guide, ids), ...change };
  const required = requiredPermissions(guide, selection).find(({ name }) => name === scope);
  if (required === undefined) throw new Error(`${scope} is not needed`);
  const markup = renderToStaticMarkup(
    <ScopeReasons guide={guide} selection={selection} required={required} />,
  );
  return [...markup.matchAll(/<li>(.*?)<\/li>/g)].map(([, sentence]) => sentence);
}

describe('the reasons of a scope', () => {
  it('say what it opens, what needs it, what fails without it and who consents', () => {
    expect(sentences('Note.Send', ['send_note'])).toEqual([
      'Opens Note.Send. Level 2 (low), can change or send.',
      'For Label of send_note.',
      'Without it, that fails.',
      'Each user may consent alone where your organization allows it, or an administrator once for all.',
    ]);
    expect(sentences('Note.Read', ['list_notes', 'get_note'])).toContain(
      'Without it, all of them fail.',
    );
  });

  it('say what else would do', () => {
    expect(sentences('Note.Read', ['get_note', 'write_note'])).toContain(
      'Not needed alone: Note.Write, asked for too, would do.',
    );
  });

  it('say what it covers, and that an administrator must consent', () => {
    const found = sentences('Note.Write', ['get_note', 'write_note'], { strategy: 'fewest' });
    expect(found).toContain('Covers Note.Read, left out for that.');
    expect(found).toContain('Consent takes a Cloud Application Administrator or higher.');
  });

  it('name the higher role for an application permission', () => {
    expect(sentences('Note.Read', ['get_note'], { permissionType: 'application' })).toContain(
      'Consent takes a Privileged Role Administrator or a Global Administrator.',
    );
  });
});
