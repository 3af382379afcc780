import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { writeListQuery } from '../api/list-query.ts';
import { profileListQuery } from '../api/profiles.ts';
import { listMessages } from '../messages/profile-list.ts';
import { soonDays } from '../messages/secret-end.ts';
import { Icon } from '../ui/icon.tsx';

const query = { expiring: soonDays, sort: 'expiry' } as const;

/** How many secrets have ended or end soon, with the way to them; nothing where none does. */
export function EndingSecrets() {
  const { data, dataUpdatedAt } = useInfiniteQuery(profileListQuery(query));
  const first = data?.pages[0];
  if (first === undefined || first.profiles.length === 0) return null;
  const ended = first.profiles.filter(({ secretEndsAt }) => (secretEndsAt ?? 0) <= dataUpdatedAt);
  const words = listMessages.ending(
    ended.length,
    first.profiles.length - ended.length,
    first.next !== null,
  );
  return (
    <p className="flex items-start gap-x-2">
      <Icon name="caution" className="mt-1 text-warn" />
      <span>
        <span className="font-medium">{words}</span> ·{' '}
        <Link
          to={`/profiles${writeListQuery(query)}`}
          className="inline-block text-accent underline underline-offset-2 pointer-coarse:py-2.5"
        >
          {listMessages.endingLink}
        </Link>
      </span>
    </p>
  );
}
