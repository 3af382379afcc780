import { type SecretEndWords, secretEndWords } from '../messages/secret-end.ts';
import { Icon, type IconName } from '../ui/icon.tsx';

const marks: Record<SecretEndWords['tone'], { icon?: IconName; look: string }> = {
  ended: { icon: 'danger', look: 'font-medium text-bad' },
  soon: { icon: 'caution', look: 'font-medium text-warn' },
  later: { look: '' },
  unknown: { look: 'text-muted' },
};

type SecretEndMarkProps = {
  /** Milliseconds since the epoch; null where it is not known. */
  at: number | null;
  now: number;
};

/** How long a secret still works; what is near or over, in a picture too. */
export function SecretEndMark({ at, now }: SecretEndMarkProps) {
  const { tone, left, date } = secretEndWords(at, now);
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
