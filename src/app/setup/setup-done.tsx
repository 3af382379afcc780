import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useId, useRef } from 'react';
import type { Profile } from '#contract/profiles.ts';
import type { Setup } from '#contract/setup-links.ts';
import { setupsKey } from '../api/setup.ts';
import { setupMessages } from '../messages/setup.ts';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import { Icon } from '../ui/icon.tsx';
import { HandedOverFacts } from './handed-over-facts.tsx';

const messages = setupMessages.done;

type SetupDoneProps = { setup: Setup; profile: Profile };

/** Takes the place of the whole page, and then of the form, once all is saved: what was handed over, the way back. */
export function SetupDone({ setup, profile }: SetupDoneProps) {
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const queryClient = useQueryClient();
  useEffect(() => {
    dialog.current?.showModal();
    void queryClient.invalidateQueries({ queryKey: setupsKey });
  }, [queryClient]);
  const { askedBy, returnUrl, present } = setup;
  const draft = profile.status === 'draft';
  const title = present === null ? messages.title : messages.changedTitle;
  return (
    <>
      <div ref={place} tabIndex={-1}>
        <Callout tone="ok" word={title}>
          <p>{messages.close}</p>
          <p>
            <Button small onClick={() => dialog.current?.showModal()}>
              {messages.show}
            </Button>
          </p>
        </Callout>
      </div>
      <dialog
        ref={dialog}
        aria-labelledby={titleId}
        // What had the focus before is gone with the form.
        onClose={() => place.current?.focus()}
        className="h-dvh max-h-none w-screen max-w-none bg-surface p-0 text-text"
      >
        <div className="mx-auto max-w-[44rem] space-y-6 px-4 py-12 sm:px-6">
          <h2
            id={titleId}
            tabIndex={-1}
            className="flex items-start gap-3 text-xl font-semibold tracking-tight"
          >
            <Icon
              name={draft ? 'caution' : 'check'}
              className={`mt-1.5 stroke-2 ${draft ? 'text-warn' : 'text-ok'}`}
            />
            {title}
          </h2>
          <p>{draft ? messages.draft(askedBy) : messages.text(askedBy)}</p>
          <HandedOverFacts profile={profile} />
          <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
            {returnUrl !== null && (
              <a
                href={returnUrl}
                className="inline-flex min-h-9 items-center rounded-md border border-accent-edge bg-accent px-3.5 font-medium text-accent-text hover:bg-accent-hover pointer-coarse:min-h-11"
              >
                {messages.back(new URL(returnUrl).host)}
              </a>
            )}
            <Button onClick={() => dialog.current?.close()}>{messages.again}</Button>
          </div>
          <p className="text-sm text-muted">{messages.close}</p>
        </div>
      </dialog>
    </>
  );
}
