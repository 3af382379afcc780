import type { ProfileSummary } from '#contract/profiles.ts';
import { listMessages } from '../messages/profile-list.ts';
import { type SecretEndWords, secretEndWords } from '../messages/secret-end.ts';
import { Icon, type IconName } from '../ui/icon.tsx';

const marks: Record<SecretEndWords['tone'], { icon?: IconName; look: string }> = {
  ended: { icon: 'danger', look: 'font-medium text-bad' },
  soon: { icon: 'caution', look: 'font-medium text-warn' },
  later: { look: '' },
  unknown: { look: 'text-muted' },
};

type SecretMarkProps = {
  profile: Pick<ProfileSummary, 'secretEndsAt' | 'secretProblem'>;
  now: number;
};

/** How long a secret still works, or that it does not open; what is near or over, in a picture too. */
export function SecretMark({ profile, now }: SecretMarkProps) {
  const { tone, left, date } = wordsOf(profile, now);
  const { icon, look } = marks[tone];
  return (
    <span className="max-sm:contents sm:inline-flex sm:flex-col">
      <span className={`inline-flex items-start gap-1.5 ${look}`}>
        {icon !== undefined && <Icon name={icon} className="mt-0.5" />}
        {left}
      </span>
      {date !== undefined && <span className="text-muted">{date}</span>}
    </span>
  );
}

function wordsOf(
  { secretEndsAt, secretProblem }: SecretMarkProps['profile'],
  now: number,
): SecretEndWords {
  if (secretProblem === undefined) return secretEndWords(secretEndsAt, now);
  return { tone: 'ended', left: listMessages.notOpening, date: undefined };
}
