import { describe, expect, it } from 'vitest';
import { guideForTest } from '#domain/catalog/testing/guide-for-test.ts';
import { parseSelection } from '#domain/selection/parse-selection.ts';
import { CatalogAnswer, GuideAnswer } from './guides.ts';

const answer: GuideAnswer = {
  guide: guideForTest,
  plan: {
    actions: ['put_note'],
    scopes: ['Notes.ReadWrite'],
    scopeText: 'Notes.ReadWrite',
    adminConsent: false,
    permissions: [
      {
        name: 'Notes.ReadWrite',
        level: 3,
        adminConsent: false,
        actions: ['put_note'],
        onlyFor: ['put_note'],
      },
    ],
    leftOut: [{ name: 'Notes.Read', coveredBy: ['Notes.ReadWrite'] }],
    path: '/guides/a/b',
  },
  notices: [],
};

describe('the answer about a guide', () => {
  it('carries the whole guide over the wire', () => {
    expect(GuideAnswer.parse(JSON.parse(JSON.stringify(answer)))).toEqual(answer);
  });

  it('carries every notice that a query can give rise to', () => {
    const query = new URLSearchParams('actions=fly,put_note&cloud=moon');
    const { notices } = parseSelection(query, guideForTest);
    expect(notices).toHaveLength(3);
    expect(GuideAnswer.parse({ ...answer, notices }).notices).toEqual(notices);
  });

  it.each([
    { extra: 1 },
    { guide: { ...guideForTest, sections: [] } },
    { plan: { ...answer.plan, clientId: 'x' } },
    { notices: [{ code: 'weather', values: [] }] },
  ])('does not carry anything else: %#', (change) => {
    expect(GuideAnswer.safeParse({ ...answer, ...change }).success).toBe(false);
  });
});

describe('the answer about the catalog', () => {
  const guide = {
    platform: { id: 'acme', name: 'Acme' },
    connector: { id: 'sample', name: 'Sample Notes' },
    summary: 'Connects notes.',
    choice: 'actions',
    actionCount: 5,
    outcome: 'credentials',
  };

  it('lists guides with their names', () => {
    expect(CatalogAnswer.parse({ guides: [guide] })).toEqual({ guides: [guide] });
    expect(CatalogAnswer.safeParse({ guides: [{ ...guide, actions: [] }] }).success).toBe(false);
  });
});
