import type { Guide } from '#domain/catalog/guide.ts';
import { writeQuery } from '#domain/selection/query.ts';
import { defaultSelection, withActions } from '#domain/selection/selection.ts';
import type { SetupLinkRecord } from '../links/setup-link-record.ts';

/** What a link has chosen in its guide, as far as the catalog still has it, as a query; empty when that is fixed. */
export function linkQuery({ selection, choice }: SetupLinkRecord, guide: Guide): string {
  // What is fixed is not a matter of the address.
  if (choice === 'fixed') return '';
  const chosen = { ...defaultSelection(guide), ...selection };
  return writeQuery(withActions(chosen, guide, new Set(chosen.actions)), guide);
}
