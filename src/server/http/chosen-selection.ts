import type { GuideSelection } from '#contract/guide-selection.ts';
import type { Guide } from '#domain/catalog/guide.ts';
import { defaultSelection, type Selection, withActions } from '#domain/selection/selection.ts';
import type { Catalog } from '../catalog/load-catalog.ts';
import { Refusal } from './problems.ts';

type Choice = {
  readonly platform: string;
  readonly connector: string;
  readonly selection: GuideSelection;
};

/** The guide, and what is chosen in it. Refuses what the guide does not offer. */
export function chosenSelection(
  { platform, connector, selection }: Choice,
  catalog: Catalog,
): { guide: Guide; chosen: Selection } {
  const guide = catalog.findGuide(platform, connector);
  if (guide === undefined) throw new Refusal('not-found');
  const known = new Set(guide.actions.map(({ id }) => id));
  const unknown = selection.actions.some((id) => !known.has(id));
  if (unknown || !isOffered(selection, guide)) {
    throw new Refusal('invalid-request', {
      errors: [{ pointer: '/selection', code: 'not-offered-by-guide' }],
    });
  }
  const actions = new Set(selection.actions);
  const chosen = withActions({ ...defaultSelection(guide), ...selection }, guide, actions);
  return { guide, chosen };
}

function isOffered(selection: GuideSelection, guide: Guide): boolean {
  return (
    guide.permissionTypes.includes(selection.permissionType) &&
    guide.accountTypes.includes(selection.accountType) &&
    guide.strategies.includes(selection.strategy) &&
    guide.clouds.includes(selection.cloud)
  );
}
