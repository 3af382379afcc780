import type { Guide } from '#domain/catalog/guide.ts';
import { guidePathname } from '#domain/selection/query.ts';
import type { Selection } from '#domain/selection/selection.ts';
import { shortId } from '#domain/selection/short-id.ts';
import { useSelection } from '../guide/use-selection.ts';
import { setupMessages as messages } from '../messages/setup.ts';

/** So many characters of names stay below what an address may have. */
const longestNames = 1_500;

/** To all steps of the guide with the same choice, beside the page that holds what was typed. */
export function WholeGuideLink({ guide }: { guide: Guide }) {
  const { selection } = useSelection(guide).parsed;
  return (
    <a
      href={`${guidePathname(guide)}?${wholeQuery(guide, selection)}`}
      target="_blank"
      rel="noopener"
      className="text-accent underline underline-offset-2"
    >
      {messages.whole} {messages.inNewTab}
    </a>
  );
}

/** What is settled in the guide of a setup is one choice of several in the whole one: all of it is named. */
function wholeQuery(guide: Guide, selection: Selection): string {
  const { actions, permissionType, strategy, accountType, cloud } = selection;
  const names = actions.map((id) => shortId(id, guide)).join(',');
  const settled = `permissions=${permissionType}&strategy=${strategy}&account=${accountType}&cloud=${cloud}`;
  return names === '' || names.length > longestNames ? settled : `actions=${names}&${settled}`;
}
