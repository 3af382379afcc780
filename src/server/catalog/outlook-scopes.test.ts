import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Guide } from '#domain/catalog/guide.ts';
import { permissionTypes } from '#domain/catalog/permission-type.ts';
import { requiredPermissions } from '#domain/permissions/required-permissions.ts';
import {
  documentedLabels,
  documentedOrder,
  documentedOutlookScopes,
} from '#domain/permissions/testing/documented-outlook-scopes.ts';
import { defaultSelection, withActions } from '#domain/selection/selection.ts';
import { outlookGuide } from './testing/real-catalog.ts';

let guide: Guide;

beforeAll(async () => {
  guide = await outlookGuide();
});

const documentedIds = Object.keys(documentedOutlookScopes);

/** What the table says about a selection. */
function documentedScopesOf(ids: readonly string[]): string[] {
  const listed = new Set(ids.flatMap((id) => documentedOutlookScopes[id] ?? []));
  return documentedOrder.filter((scope) => listed.has(scope));
}

function scopesOf(ids: readonly string[]): string[] {
  const selection = withActions(defaultSelection(guide), guide, new Set(ids));
  return requiredPermissions(guide, selection).map(({ name }) => name);
}

describe('the actions of Outlook', () => {
  it('are the 39 documented ones, in that order, with those labels', () => {
    expect(documentedIds).toHaveLength(39);
    expect(guide.actions.map(({ id }) => id)).toEqual(documentedIds);
    expect(guide.actions.map(({ label }) => label)).toEqual(documentedLabels);
  });

  it.each(documentedIds)('need exactly the documented scopes: %s alone', (id) => {
    expect(scopesOf([id])).toEqual(documentedOutlookScopes[id]);
  });

  it('need the six documented scopes, in the documented order, all together', () => {
    expect(scopesOf(documentedIds)).toEqual(documentedOrder);
  });

  it('need nothing when none is selected', () => {
    expect(scopesOf([])).toEqual([]);
  });

  it('need exactly the documented scopes, in the documented order, in any selection', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(documentedIds), (ids) => {
        expect(scopesOf(ids)).toEqual(documentedScopesOf(ids));
      }),
      { numRuns: 1000 },
    );
  });

  it('say for each scope which of the selected actions it is for', () => {
    fc.assert(
      fc.property(fc.subarray(documentedIds), (ids) => {
        const selection = withActions(defaultSelection(guide), guide, new Set(ids));
        for (const { name, actions } of requiredPermissions(guide, selection)) {
          expect(actions.map(({ id }) => id)).toEqual(
            ids.filter((id) => documentedOutlookScopes[id]?.includes(name)),
          );
        }
      }),
    );
  });

  it.each(permissionTypes)('have a least choice that meets every group, of type %s', (type) => {
    for (const { id, [type]: requirement } of guide.actions) {
      if (requirement === undefined) throw new Error(`${id} cannot be done with ${type}`);
      const unmet = requirement.requires.filter(
        (group) => !group.some((scope) => requirement.least.includes(scope)),
      );
      expect(unmet, id).toEqual([]);
      const unneeded = requirement.least.filter(
        (scope) => !requirement.requires.flat().includes(scope),
      );
      expect(unneeded, id).toEqual([]);
    }
  });

  it('can do what they do with their documented scopes', () => {
    for (const { id, documentedScopes, delegated } of guide.actions) {
      const unmet = delegated?.requires.filter(
        (group) => !group.some((scope) => documentedScopes.includes(scope)),
      );
      expect(unmet, id).toEqual([]);
    }
  });
});
