import type { Ref } from 'react';
import { Link } from 'react-router';
import type { Profile } from '#contract/profiles.ts';
import { usePageData } from '../api/page-data.ts';
import { useMay } from '../api/use-operator.ts';
import { auditMessages } from '../messages/audit.ts';
import { choiceWords } from '../messages/choice.ts';
import { guideMessages } from '../messages/guide.ts';
import { profileMessages } from '../messages/profiles.ts';
import { linkMessages } from '../messages/setup-links.ts';
import { guideLink } from '../profiles/guide-link.ts';
import { StatusMark } from '../profiles/status-mark.tsx';

type ProfileHeadingProps = { profile: Profile; ref: Ref<HTMLHeadingElement> };

/** The name, how it is, and what it is for. */
export function ProfileHeading({ profile, ref }: ProfileHeadingProps) {
  const { guides } = usePageData();
  const mayMakeLinks = useMay('operator');
  const mayReadLog = useMay('admin');
  const guide = guides.find(
    ({ platform, connector }) =>
      platform.id === profile.platform.id && connector.id === profile.connector.id,
  );
  return (
    <div className="space-y-1">
      <h1 ref={ref} tabIndex={-1} className="text-xl font-semibold tracking-tight break-words">
        {profile.name}
      </h1>
      <p className="flex flex-wrap items-center gap-x-3 text-muted">
        <StatusMark status={profile.status} />
        {profileMessages.statusTexts[profile.status]}
      </p>
      <p className="text-sm text-muted">
        {guideMessages.title(profile.connector.name, profile.platform.name)} ·{' '}
        {choiceWords[guide?.choice ?? 'actions'].counted(profile.actions.length)} ·{' '}
        <Link to={guideLink(profile)} className="text-accent underline underline-offset-2">
          {profileMessages.openGuide}
        </Link>
        {mayMakeLinks && (
          <>
            {' · '}
            <Link
              to={`/links/new?profile=${profile.id}`}
              className="text-accent underline underline-offset-2"
            >
              {linkMessages.askForChanges}
            </Link>
          </>
        )}
        {mayReadLog && (
          <>
            {' · '}
            <Link
              to={`/audit-log?profile=${profile.id}`}
              className="text-accent underline underline-offset-2"
            >
              {auditMessages.ofProfile}
            </Link>
          </>
        )}
      </p>
    </div>
  );
}
