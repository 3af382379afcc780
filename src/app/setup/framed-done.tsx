import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useId, useRef } from 'react';
import type { Profile } from '#contract/profiles.ts';
import type { Setup } from '#contract/setup-links.ts';
import { setupsKey } from '../api/setup.ts';
import { hostMessages } from '../messages/host.ts';
import { setupMessages } from '../messages/setup.ts';
import { Icon } from '../ui/icon.tsx';
import { HandedOverFacts } from './handed-over-facts.tsx';

const messages = setupMessages.done;

type FramedDoneProps = { setup: Setup; profile: Profile };

/** Takes the place of the form in a portal’s frame once all is saved: the portal, which has heard it, leads on. */
export function FramedDone({ setup: { askedBy, present }, profile }: FramedDoneProps) {
  const titleId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const queryClient = useQueryClient();
  useEffect(() => {
    heading.current?.focus();
    void queryClient.invalidateQueries({ queryKey: setupsKey });
  }, [queryClient]);
  const isDraft = profile.status === 'draft';
  return (
    <section aria-labelledby={titleId} className="space-y-4">
      <h3
        ref={heading}
        id={titleId}
        tabIndex={-1}
        className="flex items-start gap-2.5 text-lg font-semibold tracking-tight"
      >
        <Icon
          name={isDraft ? 'caution' : 'check'}
          className={`mt-1.5 stroke-2 ${isDraft ? 'text-warn' : 'text-ok'}`}
        />
        {present === null ? messages.title : messages.changedTitle}
      </h3>
      <p>{isDraft ? messages.draft(askedBy) : messages.text(askedBy)}</p>
      <HandedOverFacts profile={profile} />
      <p className="text-sm text-muted">{hostMessages.done}</p>
    </section>
  );
}
