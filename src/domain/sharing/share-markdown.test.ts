import { describe, expect, it } from 'vitest';
import { guideForTest } from '../catalog/testing/guide-for-test.ts';
import { defaultSelection, withActions } from '../selection/selection.ts';
import { shareMarkdown } from './share-markdown.ts';

const url = 'https://scopes.example/guides/acme/sample?actions=x';

const select = (chosen: readonly string[]) =>
  withActions(defaultSelection(guideForTest), guideForTest, new Set(chosen));

describe('Markdown for a ticket', () => {
  it('is the guide’s name as a link, its numbers and its scopes', () => {
    const text = shareMarkdown(guideForTest, select(['sample_get_note']), url);
    expect(text.split('\n\n')).toEqual([
      `[Sample Notes for Acme](<${url}>)`,
      expect.stringMatching(/^1 of \d+ actions · 1 scope · Delegated permissions$/),
      'Scopes: `Note.Read`',
    ]);
  });

  it('names no scopes as long as nothing is chosen', () => {
    expect(shareMarkdown(guideForTest, select([]), url)).not.toContain('Scopes:');
  });

  it('means nothing but itself, whatever things are called', () => {
    const guide = { ...guideForTest, connector: { id: 'sample', name: '[x](y) *z*' } };
    const text = shareMarkdown(guide, select([]), url);
    expect(text.split('\n')[0]).toBe(`[\\[x\\](y) \\*z\\* for Acme](<${url}>)`);
  });
});
