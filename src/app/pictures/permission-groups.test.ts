import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitting, openIdGroup, permissionGroups } from './permission-groups.ts';

const scopes = fc.uniqueArray(
  fc
    .tuple(
      fc.constantFrom('Mail', 'User', 'Group', 'Directory'),
      fc.constantFrom('Read', 'ReadWrite', 'Send', 'Read.All'),
    )
    .map((parts) => parts.join('.')),
);

const ticked = (groups: ReturnType<typeof permissionGroups>) =>
  groups.flatMap(({ rows }) => rows.filter((row) => row.ticked).map(({ name }) => name));

describe('the groups of the picker', () => {
  it('open for the scopes to tick, with an unticked neighbour', () => {
    expect(permissionGroups(['Mail.Send', 'offline_access'], ['Mail.Read', 'User.Read'])).toEqual([
      {
        name: 'Mail',
        rows: [
          { name: 'Mail.Read', ticked: false },
          { name: 'Mail.Send', ticked: true },
        ],
      },
      {
        name: openIdGroup,
        rows: [
          { name: 'email', ticked: false },
          { name: 'offline_access', ticked: true },
        ],
      },
    ]);
  });

  it('hold each scope to tick once, whatever stands beside it', () => {
    fc.assert(
      fc.property(scopes, scopes, (toTick, others) => {
        const unticked = others.filter((scope) => !toTick.includes(scope));
        const found = ticked(permissionGroups(toTick, unticked));
        expect(found).toHaveLength(toTick.length);
        expect(new Set(found)).toEqual(new Set(toTick));
      }),
    );
  });

  it('count what there is no room for', () => {
    fc.assert(
      fc.property(scopes, fc.integer({ min: 2, max: 12 }), (toTick, room) => {
        const groups = permissionGroups(toTick, []);
        const { shown, leftOver } = fitting(groups, room);
        expect(ticked(shown).length + leftOver).toBe(toTick.length);
        expect(shown).toHaveLength(Math.max(Math.min(1, groups.length), shown.length));
      }),
    );
  });
});
