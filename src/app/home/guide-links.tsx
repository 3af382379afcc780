import { Link } from 'react-router';
import type { GuideSummary } from '#contract/guides.ts';
import { choiceWords } from '../messages/choice.ts';
import { guideMessages } from '../messages/guide.ts';
import { Icon } from '../ui/icon.tsx';

/** The guides that there are, one row each. */
export function GuideLinks({ guides }: { guides: readonly GuideSummary[] }) {
  return (
    <ul className="divide-y divide-line rounded-md border border-line">
      {guides.map(({ platform, connector, summary, choice, actionCount }) => (
        <li key={`${platform.id}/${connector.id}`} className="relative px-4 py-3 hover:bg-raised">
          <Link
            to={`/guides/${platform.id}/${connector.id}`}
            className="font-semibold text-accent after:absolute after:inset-0"
          >
            {guideMessages.title(connector.name, platform.name)}
            <Icon name="arrow" className="ml-1.5 inline" />
          </Link>
          <p className="max-w-[72ch] text-sm text-muted">
            {summary} {choiceWords[choice].counted(actionCount)}.
          </p>
        </li>
      ))}
    </ul>
  );
}
