import { describe, expect, it } from 'vitest';
import { guideForTest } from '../catalog/testing/guide-for-test.ts';
import { defaultSelection, type Selection } from '../selection/selection.ts';
import { judgePermissions } from './judge-permissions.ts';

const select = (...names: string[]): Selection => ({
  ...defaultSelection(guideForTest),
  permissionType: 'application',
  actions: names.map((name) => `sample_${name}`),
});

describe('permissions', () => {
  it('pass when every selected action works, and tell which', () => {
    expect(judgePermissions(guideForTest, select('list_notes'), ['Note.Read'])).toEqual({
      id: 'permissions',
      verdict: 'passed',
      facts: {
        granted: ['Note.Read'],
        actions: { working: ['sample_list_notes'], failing: [] },
      },
    });
  });

  it('fail with what is missing, action by action', () => {
    const selection = select('list_notes', 'write_note');
    expect(judgePermissions(guideForTest, selection, ['Note.Read'])).toMatchObject({
      verdict: 'failed',
      findings: [{ code: 'permissions-not-granted', values: { names: ['Note.Write'] } }],
      facts: {
        actions: {
          working: ['sample_list_notes'],
          failing: [{ id: 'sample_write_note', missing: [['Note.Write']] }],
        },
      },
    });
  });

  it('say so when nothing at all is granted', () => {
    expect(judgePermissions(guideForTest, select('write_note'), [])).toMatchObject({
      verdict: 'failed',
      findings: [
        { code: 'permissions-none-granted', values: { names: ['Note.Read', 'Note.Write'] } },
      ],
    });
  });

  it('warn of what nothing selected can use, and leave alone what the guide does not know', () => {
    const roles = ['Note.Read', 'Note.Read.All', 'Sites.FullControl.All'];
    expect(judgePermissions(guideForTest, select('list_notes'), roles)).toMatchObject({
      verdict: 'warning',
      findings: [{ code: 'granted-beyond-selection', values: { names: ['Note.Read.All'] } }],
    });
  });

  it('name what is missing before what is too much', () => {
    const { verdict, findings } = judgePermissions(guideForTest, select('list_notes'), [
      'Note.Read.All',
    ]);
    expect(verdict).toBe('failed');
    expect(findings?.map(({ code }) => code)).toEqual([
      'permissions-not-granted',
      'granted-beyond-selection',
    ]);
  });

  it('are compared without regard to case, as Entra does', () => {
    expect(judgePermissions(guideForTest, select('list_notes'), ['note.read']).verdict).toBe(
      'passed',
    );
  });

  it('pass when nothing is selected, whatever is granted', () => {
    expect(judgePermissions(guideForTest, select(), ['Note.Write'])).toEqual({
      id: 'permissions',
      verdict: 'passed',
      facts: { granted: ['Note.Write'], actions: { working: [], failing: [] } },
    });
  });

  it('name an action that no permission of this type can do, without asking for any', () => {
    const result = judgePermissions(guideForTest, select('send_note'), []);
    expect(result.facts?.actions?.failing).toEqual([{ id: 'sample_send_note', missing: [] }]);
    expect(result.findings).toBeUndefined();
  });
});
