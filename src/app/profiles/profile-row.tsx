import { memo, type RefObject } from 'react';
import { Link } from 'react-router';
import type { ProfileSummary } from '#contract/profiles.ts';
import { dateTime } from '../messages/dates.ts';
import { guideMessages } from '../messages/guide.ts';
import { listMessages } from '../messages/profile-list.ts';
import { profileMessages } from '../messages/profiles.ts';
import { useRowFocus } from '../ui/use-row-focus.ts';
import { SecretMark } from './secret-mark.tsx';
import { StatusMark } from './status-mark.tsx';
import { VerdictMark } from './verdict-mark.tsx';

type ProfileRowProps = {
  profile: ProfileSummary;
  /** For what is counted in days, in milliseconds since the epoch. */
  now: number;
  chosen: boolean;
  /** Absent for somebody who may do nothing with what they choose. */
  onChoose: ((ids: readonly string[], on: boolean) => void) | undefined;
  /** Who gets the focus when the row goes away with it. */
  heir: RefObject<HTMLElement | null>;
};

const anyCell = 'px-2 py-2 align-top lg:px-3 max-sm:block max-sm:py-0.5 max-sm:pr-3';

/** Where there are no columns: in one line, if it has the room. */
const wrapped = 'max-sm:flex max-sm:flex-wrap max-sm:gap-x-2';

/** One profile; the whole row leads to it, all but its check box. */
export const ProfileRow = memo(function ProfileRow(props: ProfileRowProps) {
  const { profile, now, chosen, onChoose, heir } = props;
  const { id, name, lastCheck } = profile;
  const cell = `${anyCell} ${onChoose === undefined ? 'max-sm:pl-3' : 'max-sm:pl-11'}`;
  const row = useRowFocus<HTMLTableRowElement>(heir);
  return (
    <tr
      ref={row}
      className="relative border-t border-line hover:bg-raised has-checked:bg-accent-soft max-sm:block max-sm:py-2"
    >
      {onChoose !== undefined && (
        <td className="py-1 pl-2 align-top max-sm:absolute max-sm:top-1.5 max-sm:left-0 lg:pl-3">
          <label className="relative z-1 inline-flex size-8 cursor-pointer items-center justify-center pointer-coarse:size-11">
            <input
              type="checkbox"
              checked={chosen}
              aria-label={listMessages.choose(name)}
              onChange={({ target }) => onChoose([id], target.checked)}
              className="size-4 accent-accent"
            />
          </label>
        </td>
      )}
      <th scope="row" className={`${cell} text-left font-semibold [overflow-wrap:anywhere]`}>
        <Link to={`/profiles/${id}`} className="text-accent after:absolute after:inset-0">
          {name}
        </Link>
      </th>
      <td className={cell}>{guideMessages.title(profile.connector.name, profile.platform.name)}</td>
      <td className={`${cell} font-mono text-xs leading-5 [overflow-wrap:anywhere]`}>
        {profile.tenant}
      </td>
      <td className={cell}>
        <StatusMark status={profile.status} />
      </td>
      <td className={`${cell} ${wrapped}`}>
        <span className="text-muted sm:hidden">{listMessages.secret}</span>
        <SecretMark profile={profile} now={now} />
      </td>
      <td className={`${cell} ${wrapped}`}>
        {lastCheck === null ? (
          <span className="text-muted">{profileMessages.never}</span>
        ) : (
          <span className="max-sm:contents sm:inline-flex sm:flex-col">
            <span className="text-muted sm:hidden">{listMessages.tested}</span>
            <VerdictMark verdict={lastCheck.verdict} />
            <span className="text-muted">{dateTime(lastCheck.endedAt)}</span>
          </span>
        )}
      </td>
    </tr>
  );
});
