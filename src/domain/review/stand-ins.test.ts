import { describe, expect, it } from 'vitest';
import { guideForTest } from '../catalog/testing/guide-for-test.ts';
import { permissionIndex } from '../permissions/permission-index.ts';
import { groupsMetBy, standIns } from './stand-ins.ts';

const index = permissionIndex(guideForTest, 'delegated');
// In the order of the catalog, by number.
const [read, write, send] = [0, 1, 2];
const insteadOf = (groups: number[][], candidates: string[]) =>
  standIns({ groups, candidates }, index);

describe('what stands in for a permission', () => {
  it('is the least powerful that does all of its work', () => {
    const all = [
      [read, write, send],
      [read, write],
    ];
    expect(insteadOf(all, ['Note.Read', 'Note.Write'])).toEqual(['Note.Read']);
    expect(insteadOf(all, ['Note.Write', 'Note.Send'])).toEqual(['Note.Write']);
  });

  it('is all that do a part of it, where none does the whole', () => {
    expect(insteadOf([[write], [send]], ['Note.Read', 'Note.Write', 'Note.Send'])).toEqual([
      'Note.Write',
      'Note.Send',
    ]);
  });

  it('is nothing where a part stays undone, or where there is no work', () => {
    expect(insteadOf([[write], [send]], ['Note.Read', 'Note.Write'])).toEqual([]);
    expect(insteadOf([], ['Note.Read'])).toEqual([]);
  });

  it('meets the needs that the permission meets', () => {
    const ids = ['sample_get_note', 'sample_write_note', 'sample_send_note'];
    expect(groupsMetBy('Note.Read', ids, index)).toEqual([[read], [read]]);
    expect(groupsMetBy('Note.Elsewhere', ids, index)).toEqual([]);
  });
});
