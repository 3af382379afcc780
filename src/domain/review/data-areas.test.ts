import { describe, expect, it } from 'vitest';
import type { Permission } from '../catalog/permission.ts';
import { guideForTest } from '../catalog/testing/guide-for-test.ts';
import { dataAreas, untouchedAreas } from './data-areas.ts';
import { openedBy } from './opened-by.ts';

const permission = (name: string, access: Permission['access']): Permission => ({
  name,
  access,
  description: `Opens ${name}.`,
  delegated: {
    id: '00000000-0000-4000-8000-000000000000',
    adminConsent: false,
    level: 2,
    title: name,
  },
});

describe('the data that permissions open', () => {
  it('is named once, with all that can happen to it', () => {
    const asked = [
      permission('Mail.Read', 'read'),
      permission('MailboxSettings.ReadWrite', 'write'),
      permission('Mail.Send', 'write'),
      permission('Group.Create', 'write'),
      permission('Directory.AccessAsUser.All', 'write'),
    ];
    expect(dataAreas(asked)).toEqual([
      { area: 'Mail', deeds: ['read', 'sent'] },
      { area: 'MailboxSettings', deeds: ['read', 'changed'] },
      { area: 'Group', deeds: ['changed'] },
      { area: 'Directory', deeds: ['read', 'changed'] },
    ]);
  });

  it('is the user’s own profile where no other can be read', () => {
    const areas = dataAreas([permission('User.Read', 'read'), permission('User.Read.All', 'read')]);
    expect(areas.map(({ area }) => area)).toEqual(['User.Read', 'User']);
  });

  it('leaves an area alone that nothing of the set opens, under whatever name', () => {
    const [template] = guideForTest.actions;
    if (template === undefined) throw new Error('no action to copy');
    const action = (id: string, group: string[]) => ({
      ...template,
      id,
      delegated: { endpoints: ['GET /x'], requires: [group], least: group.slice(0, 1) },
    });
    const guide = {
      ...guideForTest,
      permissions: ['Group.Read.All', 'Device.Read.All', 'User.Read', 'User.Read.All'].map((name) =>
        permission(name, 'read'),
      ),
      actions: [
        action('sample_groups', ['Group.Read.All', 'User.Read.All']),
        action('sample_devices', ['Device.Read.All']),
      ],
    };
    const selection = { permissionType: 'delegated' } as const;
    const untouched = (names: string[]) =>
      untouchedAreas(guide, openedBy(names, guide, selection), 'delegated');
    expect(untouched(['Group.Read.All'])).toEqual(['Device']);
    expect(untouched(['Device.Read.All'])).toEqual(['Group', 'User.Read', 'User']);
  });
});
