import { describe, expect, it } from 'vitest';
import { Block, Inline } from './markdown.ts';
import { fits } from './testing/fits.ts';

describe('the text of a guide', () => {
  const text = { kind: 'text', text: 'here' };
  const link = { kind: 'link', href: 'https://acme.example/', children: [text] };

  it('nests as deep as it likes', () => {
    const paragraph = { kind: 'paragraph', children: [{ kind: 'strong', children: [link] }] };
    const list = { kind: 'list', ordered: false, items: [{ children: [paragraph] }] };
    expect(fits(Block, { kind: 'callout', tone: 'danger', children: [list] })).toBe(true);
  });

  it.each(['http://acme.example/', 'javascript:alert(1)', 'data:text/html,x', '/profiles', ''])(
    'links to nothing like %j, however deep it stands',
    (href) => {
      expect(fits(Inline, { ...link, href })).toBe(false);
      const deep = { kind: 'strong', children: [{ ...link, href }] };
      const paragraph = { kind: 'paragraph', children: [deep] };
      const list = { kind: 'list', ordered: true, items: [{ children: [paragraph] }] };
      expect(fits(Block, list)).toBe(false);
    },
  );

  it.each([
    { kind: 'html', text: '<b>' },
    { kind: 'value', name: '' },
    { kind: 'callout', tone: 'shout', children: [] },
    { kind: 'list', ordered: true, items: [{ when: { cloud: 'global' }, children: [] }] },
    { kind: 'paragraph', children: [{ kind: 'value' }] },
  ])('has no room for %j', (block) => {
    expect(fits(Block, block)).toBe(false);
  });
});
