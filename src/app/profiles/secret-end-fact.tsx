import type { Profile } from '#contract/profiles.ts';
import { endInWords, secretFactMessages } from '../messages/secret-facts.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';

type SecretEndFactProps = {
  profile: Pick<Profile, 'id' | 'secretEndsAt' | 'secretEndsFrom'>;
  now: number;
  /** Absent for somebody who may not. */
  onEnter: (() => void) | undefined;
};

/** When the secret ends and who says so, with a file for calendars; else the way to enter it. */
export function SecretEndFact({ profile, now, onEnter }: SecretEndFactProps) {
  const { id, secretEndsAt: at, secretEndsFrom: from } = profile;
  if (at === null || from === null) {
    return (
      <div className="space-y-1.5 py-1">
        <p>
          {secretFactMessages.unknown}.{' '}
          <span className="text-sm text-muted">{secretFactMessages.unknownText}</span>
        </p>
        {onEnter !== undefined && (
          <Button small onClick={onEnter}>
            {secretFactMessages.enter}
          </Button>
        )}
      </div>
    );
  }
  return (
    <div className="py-1">
      <p>{endInWords(at, now)}</p>
      <p className="flex flex-wrap gap-x-3 text-sm text-muted">
        {secretFactMessages.sources[from]}
        {at > now && <CalendarLink id={id} />}
      </p>
    </div>
  );
}

function CalendarLink({ id }: { id: string }) {
  return (
    <a
      href={`/api/v1/profiles/${encodeURIComponent(id)}/expiry.ics`}
      download
      className="inline-flex min-h-6 items-center gap-1 text-accent underline underline-offset-2 pointer-coarse:min-h-11"
    >
      <Icon name="arrow" className="size-3.5 rotate-90" />
      {secretFactMessages.calendar}
    </a>
  );
}
