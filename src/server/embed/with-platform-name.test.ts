import { describe, expect, it } from 'vitest';
import type { Guide } from '#domain/catalog/guide.ts';
import { guideMarkdown } from '#domain/guide/guide-markdown.ts';
import { defaultSelection } from '#domain/selection/selection.ts';
import { outlookGuide, realCatalog } from '../catalog/testing/real-catalog.ts';
import { withPlatformName } from './with-platform-name.ts';

const theme = { platformName: 'Acme & Söhne' };

function textOf(guide: Guide): string {
  const origin = 'https://scopes.example';
  return guideMarkdown(guide, defaultSelection(guide), { origin, wording: 'current', given: {} });
}

describe('a guide in a portal', () => {
  it('calls the platform as the portal does', async () => {
    const guide = await outlookGuide();
    const own = withPlatformName(guide, theme);
    expect(own.platform).toEqual({ ...guide.platform, name: theme.platformName });
    expect(textOf(own)).toContain('switch to the tenant whose mailboxes Acme & Söhne will use');
    expect(own.values).toEqual(guide.values);
  });

  it('has the name where it would ask for it', async () => {
    const guide = (await realCatalog()).findGuide('custom', 'microsoftoutlook');
    if (guide === undefined) throw new Error('no such guide');
    const text = textOf(withPlatformName(guide, theme));
    expect(text).toContain('Acme & Söhne secret');
    expect(text).not.toContain('Contoso Automation secret');
  });

  it('is as everywhere when the portal has no name for it', async () => {
    const guide = await outlookGuide();
    expect(withPlatformName(guide, { radius: 2 })).toBe(guide);
  });
});
