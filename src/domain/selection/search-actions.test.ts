import { describe, expect, it } from 'vitest';
import { guideForTest } from '../catalog/testing/guide-for-test.ts';
import { matchingActions } from './search-actions.ts';

const found = (search: string) =>
  matchingActions(guideForTest.actions, search).map(({ id }) => id.replace('sample_', ''));

const all = ['list_notes', 'get_note', 'write_note', 'send_note', 'sample_note'];

describe('searching actions', () => {
  it.each(['', ' ', '\t\n'])('finds all of them with nothing but blanks: %j', (search) => {
    expect(found(search)).toEqual(all);
  });

  it('finds by label, id and scope, in catalog order and whatever the case', () => {
    expect(found('LABEL OF')).toEqual(all);
    expect(found('sample_send')).toEqual(['send_note']);
    expect(found('note.write')).toEqual(['write_note']);
    expect(found('Note.Read')).toEqual(['list_notes', 'get_note', 'write_note', 'sample_note']);
  });

  it('wants every word, in any order', () => {
    expect(found(' note.read   WRITE ')).toEqual(['write_note']);
    expect(found('write nowhere')).toEqual([]);
  });

  it('takes no character for a pattern', () => {
    expect(found('.*')).toEqual([]);
    expect(found('[')).toEqual([]);
  });
});
