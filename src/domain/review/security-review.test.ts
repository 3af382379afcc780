import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Action } from '../catalog/action.ts';
import type { Guide } from '../catalog/guide.ts';
import type { Permission } from '../catalog/permission.ts';
import { guideForTest as base } from '../catalog/testing/guide-for-test.ts';
import { requiredPermissions } from '../permissions/required-permissions.ts';
import { defaultSelection, type Selection } from '../selection/selection.ts';
import { anySelection } from '../selection/testing/any-selection.ts';
import { securityReview } from './security-review.ts';

const ghost: Permission = {
  name: 'Note.Fly',
  access: 'write',
  description: 'There is no such permission.',
};

const form = (level: number) => ({
  id: '00000000-0000-4000-8000-000000000000',
  adminConsent: false,
  level,
  title: 'A title',
});

/**
 * The guide for tests, where Note.Write can stand in for Note.Read, sending takes a signed-in user,
 * and a ghost is listed for it.
 */
const guide: Guide = {
  ...base,
  strategies: ['documented', 'least', 'fewest'],
  offlineAccess: 'computed',
  permissions: [...base.permissions, ghost],
  actions: base.actions.map(({ delegated, application, ...action }): Action => {
    if (delegated === undefined || application === undefined) throw new Error('not as expected');
    const requires = delegated.requires.map((group) =>
      group.includes('Note.Read') ? ['Note.Read', 'Note.Write'] : group,
    );
    const both = { ...action, delegated: { ...delegated, requires } };
    return action.id === 'sample_send_note'
      ? { ...both, documentedScopes: [...action.documentedScopes, ghost.name] }
      : { ...both, application };
  }),
};

const choosing = (actions: string[], change: Partial<Selection> = {}): Selection => ({
  ...defaultSelection(guide),
  actions: actions.map((name) => `sample_${name}`),
  ...change,
});

const reviewOf = (actions: string[], change: Partial<Selection> = {}, of = guide) => {
  const review = securityReview(of, choosing(actions, change));
  if (review === undefined) throw new Error('nothing is chosen');
  return review;
};

const namesOf = (permissions: readonly { readonly name: string }[]) =>
  permissions.map(({ name }) => name);

describe('a security review', () => {
  it('is there when something is chosen', () => {
    expect(securityReview(guide, choosing([]))).toBeUndefined();
    expect(reviewOf(['get_note']).actions.map(({ id }) => id)).toEqual(['sample_get_note']);
  });

  it('tells every permission of the type once: asked for, or why not', () => {
    fc.assert(
      fc.property(anySelection(guide), (selection) => {
        const review = securityReview(guide, selection);
        if (review === undefined) return;
        const { leftOut, covered, closed } = review.notAsked;
        const asked = namesOf(review.permissions);
        expect(asked).toEqual(namesOf(requiredPermissions(guide, selection)));
        expect([...asked, ...namesOf([...leftOut, ...covered, ...closed])].sort()).toEqual(
          namesOf(guide.permissions.filter((p) => p[selection.permissionType])).sort(),
        );
        const named = [...leftOut, ...covered].flatMap(({ coveredBy }) => coveredBy);
        expect(named.filter((name) => !asked.includes(name))).toEqual([]);
      }),
    );
  });

  it('never asks for a permission that does not exist', () => {
    fc.assert(
      fc.property(anySelection(guide), (selection) => {
        const review = securityReview(guide, selection);
        if (review === undefined) return;
        const sends = selection.actions.includes('sample_send_note');
        expect(namesOf(review.ghosts)).toEqual(sends ? [ghost.name] : []);
        expect(namesOf(review.permissions)).not.toContain(ghost.name);
        const { leftOut, covered, closed } = review.notAsked;
        expect(namesOf([...leftOut, ...covered, ...closed])).not.toContain(ghost.name);
      }),
    );
  });

  it('tells every action that is not chosen once, by whether it is possible nevertheless', () => {
    const { otherActions } = reviewOf(['write_note'], { strategy: 'least' });
    expect(otherActions.possible.map(({ id }) => id)).toEqual([
      'sample_list_notes',
      'sample_get_note',
      'sample_sample_note',
    ]);
    expect(otherActions.closed.map(({ id }) => id)).toEqual(['sample_send_note']);
  });

  it('tells of no action where none can be chosen', () => {
    const { otherActions } = reviewOf(['get_note'], {}, { ...guide, choice: 'scopes' });
    expect(otherActions).toEqual({ possible: [], closed: [] });
  });

  it('says which permission of the set would do in place of another', () => {
    const { permissions, enough } = reviewOf(['get_note', 'write_note']);
    expect(permissions.map(({ name, replaceableBy }) => [name, replaceableBy])).toEqual([
      ['Note.Read', ['Note.Write']],
      ['Note.Write', []],
    ]);
    expect(enough).toEqual({ strategy: 'least', names: ['Note.Write'] });
    expect(reviewOf(['get_note']).enough).toBeUndefined();
  });

  it('says what the platform lists and the strategy leaves out', () => {
    const { notAsked, permissions } = reviewOf(['get_note', 'write_note'], { strategy: 'least' });
    expect(namesOf(permissions)).toEqual(['Note.Write']);
    expect(notAsked.leftOut).toEqual([{ name: 'Note.Read', coveredBy: ['Note.Write'] }]);
    expect(namesOf(notAsked.closed)).toEqual(['Note.Send']);
  });

  it('says what is covered where no list of the platform says so', () => {
    const custom: Guide = { ...guide, strategies: ['least', 'fewest'] };
    const { notAsked } = reviewOf(['write_note'], { strategy: 'least' }, custom);
    expect(notAsked.leftOut).toEqual([]);
    expect(notAsked.covered).toEqual([{ name: 'Note.Read', coveredBy: ['Note.Write'] }]);
  });

  it('takes nothing for covered by a permission of a lower level', () => {
    const custom: Guide = {
      ...guide,
      strategies: ['least'],
      permissions: guide.permissions.map((permission) =>
        permission.name === 'Note.Read' ? { ...permission, delegated: form(3) } : permission,
      ),
    };
    const { notAsked } = reviewOf(['write_note'], { strategy: 'least' }, custom);
    expect(notAsked.covered).toEqual([]);
    expect(namesOf(notAsked.closed)).toEqual(['Note.Send', 'Note.Read']);
  });

  it('expects offline_access where the platform asks for it by itself', () => {
    expect(reviewOf(['get_note']).offlineAccess).toBe('expected');
    expect(reviewOf(['get_note'], { strategy: 'least' }).offlineAccess).toBe('asked');
    const byApp = { permissionType: 'application' } as const;
    expect(reviewOf(['get_note'], byApp).offlineAccess).toBe('none');
    const never = { ...guide, offlineAccess: 'never' } as const;
    expect(reviewOf(['get_note'], {}, never).offlineAccess).toBe('none');
  });

  it('names the limits that hold', () => {
    expect(reviewOf(['get_note']).limits).toEqual(['changes-nothing', 'no-application']);
    const byApp = { permissionType: 'application' } as const;
    expect(reviewOf(['write_note'], byApp).limits).toEqual(['no-user']);
    const mailing: Guide = {
      ...guide,
      permissions: [
        ...guide.permissions,
        { name: 'Mail.Send', access: 'write', description: 'Sends.', delegated: form(2) },
      ],
    };
    expect(reviewOf(['write_note'], {}, mailing).limits).toEqual([
      'sends-no-mail',
      'no-application',
    ]);
    expect(reviewOf(['write_note'], byApp, mailing).limits).toEqual(['no-user']);
  });

  it('counts the actions for which the platform lists nothing', () => {
    const unlisted: Guide = {
      ...guide,
      actions: guide.actions.map((action) => ({ ...action, documentedScopes: [] })),
    };
    expect(reviewOf(['get_note', 'send_note'], {}, unlisted).unlisted).toBe(2);
    expect(reviewOf(['get_note'], { strategy: 'least' }, unlisted).unlisted).toBe(0);
    expect(reviewOf(['get_note', 'send_note']).unlisted).toBe(0);
  });
});
