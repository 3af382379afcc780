import { Link } from 'react-router';
import type { ProfileSummary } from '#contract/profiles.ts';
import { dateTime } from '../messages/dates.ts';
import { guideMessages } from '../messages/guide.ts';
import { profileMessages } from '../messages/profiles.ts';
import { StatusMark } from './status-mark.tsx';

const columns = [
  profileMessages.name,
  profileMessages.guide,
  profileMessages.tenant,
  profileMessages.status,
  profileMessages.lastCheck,
];

const cell = 'px-4 py-2.5 align-top max-sm:block max-sm:border-t-0 max-sm:py-0.5';

/** One row a profile; on a narrow screen each row is a block of its own. */
export function ProfileTable({ profiles }: { profiles: readonly ProfileSummary[] }) {
  return (
    <div className="rounded-md border border-line">
      <table className="w-full text-left max-sm:block">
        <thead className="max-sm:sr-only">
          <tr>
            {columns.map((title) => (
              <th
                key={title}
                scope="col"
                className="bg-raised px-4 py-2 text-sm font-medium text-muted"
              >
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="max-sm:block">
          {profiles.map((profile) => (
            <tr
              key={profile.id}
              className="relative border-t border-line hover:bg-raised max-sm:block max-sm:py-2 max-sm:first:border-t-0"
            >
              <th scope="row" className={`${cell} font-semibold break-words`}>
                <Link
                  to={`/profiles/${profile.id}`}
                  className="text-accent after:absolute after:inset-0"
                >
                  {profile.name}
                </Link>
              </th>
              <td className={`${cell} text-sm`}>
                {guideMessages.title(profile.connector.name, profile.platform.name)}
              </td>
              <td className={`${cell} font-mono text-xs leading-6 break-all`}>{profile.tenant}</td>
              <td className={cell}>
                <StatusMark status={profile.status} />
              </td>
              <td className={`${cell} text-sm text-muted`}>
                {profile.lastCheck === null
                  ? profileMessages.never
                  : dateTime(profile.lastCheck.endedAt)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
