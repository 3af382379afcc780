import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Guide } from '#domain/catalog/guide.ts';
import type { PermissionType } from '#domain/catalog/permission-type.ts';
import { actionsGranted } from '#domain/checks/actions-granted.ts';
import { permissionIndex } from '#domain/permissions/permission-index.ts';
import { defaultSelection, type Selection } from '#domain/selection/selection.ts';
import { realCatalog } from '../catalog/testing/real-catalog.ts';

async function guideTo(connector: string): Promise<Guide> {
  const guide = (await realCatalog()).findGuide('custom', connector);
  if (guide === undefined) throw new Error(`The catalog has no guide to ${connector}`);
  return guide;
}

const outlook = await guideTo('microsoftoutlook');
const entraId = await guideTo('microsoftentraid');
const types: PermissionType[] = ['delegated', 'application'];

/** The requirements as the catalog writes them, read in the plainest way. */
function unmet(guide: Guide, type: PermissionType, granted: readonly string[]) {
  const result: Record<string, string[][]> = {};
  const isMet = (group: readonly string[]) => {
    for (const scope of group) if (granted.includes(scope)) return true;
    return false;
  };
  for (const action of guide.actions) {
    const groups = action[type]?.requires ?? [];
    result[action.id] = groups.filter((group) => !isMet(group)).map((group) => [...group].sort());
  }
  return result;
}

function everything(guide: Guide, permissionType: PermissionType): Selection {
  const actions = guide.actions.map(({ id }) => id);
  return { ...defaultSelection(guide), permissionType, actions };
}

function agree(guide: Guide, type: PermissionType, granted: readonly string[]): void {
  const { facts, toGrant } = actionsGranted(guide, everything(guide, type), granted);
  const oracle = unmet(guide, type, granted);
  const expected = Object.entries(oracle);
  expect(facts.working).toEqual(expected.flatMap(([id, { length }]) => (length === 0 ? id : [])));
  const failing = facts.failing.map(({ id, missing }) => [
    id,
    missing.map((any) => [...any].sort()),
  ]);
  expect(failing).toEqual(expected.filter(([, { length }]) => length > 0));
  for (const name of toGrant) expect(granted).not.toContain(name);
  const after = unmet(guide, type, [...granted, ...toGrant]);
  expect(Object.values(after).flat()).toEqual([]);
}

describe.each(types)('with %s permissions, which actions work', (type) => {
  test('is what the catalog says, for Outlook with every set of grants', () => {
    const { names } = permissionIndex(outlook, type);
    expect(names).toHaveLength(6);
    for (let set = 0; set < 2 ** names.length; set += 1) {
      agree(
        outlook,
        type,
        names.filter((_, place) => (set >> place) % 2 === 1),
      );
    }
  });

  test('is what the catalog says, for Entra ID with any set of grants', () => {
    const { names } = permissionIndex(entraId, type);
    fc.assert(fc.property(fc.subarray([...names]), (granted) => agree(entraId, type, granted)));
  });

  test('is no worse with a stronger permission of Outlook', () => {
    for (const [name, ...stronger] of [
      ['Mail.ReadBasic', 'Mail.Read', 'Mail.ReadWrite'],
      ['Mail.Read', 'Mail.ReadWrite'],
      ['MailboxSettings.Read', 'MailboxSettings.ReadWrite'],
    ] as const) {
      const working = (scope: string) =>
        actionsGranted(outlook, everything(outlook, type), [scope]).facts.working;
      for (const other of stronger) {
        expect(working(other)).toEqual(expect.arrayContaining([...working(name)]));
      }
    }
  });
});

test('one selected action does not wait for the others', () => {
  const actions = ['microsoftoutlook_send_mail'];
  const selection = { ...everything(outlook, 'application'), actions };
  expect(actionsGranted(outlook, selection, ['Mail.Send'])).toEqual({
    facts: { working: actions, failing: [] },
    toGrant: [],
  });
});
