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
    <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <Icon name="caution" className="text-warn" />
      <span className="font-medium">{words}</span>
      <Link
        to={`/profiles${writeListQuery(query)}`}
        className="inline-flex min-h-6 items-center text-accent underline underline-offset-2 pointer-coarse:min-h-11"
      >
        {listMessages.endingLink}
      </Link>
    </p>
  );
}
