import type { Guide } from '../catalog/guide.ts';
import { code, escaped } from '../guide/markdown-text.ts';
import { scopesToAskFor } from '../permissions/offline-access.ts';
import { requiredPermissions } from '../permissions/required-permissions.ts';
import type { Selection } from '../selection/selection.ts';
import { factLine } from './card-facts.ts';
import { guideCard } from './guide-card.ts';

/**
 * What somebody pastes into a ticket or a chat: the guide's name as a link, its numbers, and the scopes. GitHub's
 * Markdown, without a line break at its end. `url` is the absolute address of this choice.
 */
export function shareMarkdown(guide: Guide, selection: Selection, url: string): string {
  const title = `${guide.connector.name} for ${guide.platform.name}`;
  const names = requiredPermissions(guide, selection).map(({ name }) => name);
  const scopes = scopesToAskFor(guide, selection, names);
  const lines = [
    `[${escaped(title)}](<${url}>)`,
    escaped(factLine(guideCard(guide, selection))),
    ...(scopes.length === 0 ? [] : [`Scopes: ${scopes.map(code).join(', ')}`]),
  ];
  return lines.join('\n\n');
}
