import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { MicrosoftSignIn } from '#contract/page.ts';
import { sessionQuery, signInWithMicrosoft } from '../api/session.ts';
import { microsoftMessages } from '../messages/microsoft-sign-in.ts';
import { signInMessages } from '../messages/sign-in.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { type ClientRoom, loadMicrosoft } from './load-microsoft.ts';
import type { MicrosoftClient } from './microsoft-client.ts';
import { microsoftFault } from './microsoft-fault.ts';
import { type SignInFailure, signInFailure } from './sign-in-failure.ts';
import { returningPath } from './way-back.ts';

/** In a window of its own, in this tab, or what this tab has come back with. */
type Way = 'window' | 'tab' | 'return';

type Stage = 'loading' | 'waiting' | 'leaving' | 'proving';

export type MicrosoftSigningIn = {
  readonly begin: (way: Way) => void;
  readonly cancel: () => void;
  /** How far the latest attempt is; undefined while there is none. */
  readonly stage: Stage | undefined;
  readonly done: boolean;
  readonly failure: SignInFailure | undefined;
};

/**
 * The way of an operator through Microsoft’s pages to a session of ours; `from` is where it leads
 * afterwards. Only the latest attempt counts.
 */
export function useMicrosoftSignIn(
  setup: MicrosoftSignIn,
  from: string | undefined,
): MicrosoftSigningIn {
  const room: ClientRoom = useRef(undefined);
  const latest = useRef<AbortController>(undefined);
  const [stage, setStage] = useState<Stage>('loading');
  const queryClient = useQueryClient();
  const announce = useAnnounce();

  const leave = async (microsoft: MicrosoftClient, enter: (stage: Stage) => void) => {
    enter('leaving');
    await microsoft.inThisTab(returningPath(from));
    // The page is gone before this ends, unless it was not let go.
    return new Promise<never>(() => {});
  };
  const open = async (microsoft: MicrosoftClient, enter: (stage: Stage) => void) => {
    enter('waiting');
    try {
      return await microsoft.inWindow();
    } catch (error) {
      if (microsoftFault(error).kind !== 'blocked') throw error;
      announce(microsoftMessages.blocked);
      return leave(microsoft, enter);
    }
  };
  const ways = { window: open, tab: leave, return: takeReturn };

  const { mutate, reset, isPending, isSuccess, error } = useMutation({
    gcTime: 0,
    mutationFn: async (way: Way) => {
      latest.current?.abort();
      const controller = new AbortController();
      latest.current = controller;
      const { signal } = controller;
      const enter = (next: Stage) => {
        if (!signal.aborted) setStage(next);
      };
      enter(way === 'return' ? 'proving' : 'loading');
      const microsoft = await loadMicrosoft(room, setup);
      const idToken = await ways[way](microsoft, enter);
      enter('proving');
      await microsoft.forget();
      signal.throwIfAborted();
      return signInWithMicrosoft({ idToken });
    },
    onSuccess: (session) => {
      queryClient.setQueryData(sessionQuery.queryKey, session);
      announce(signInMessages.announce);
    },
  });

  const cancel = () => {
    latest.current?.abort();
    reset();
    announce(microsoftMessages.cancelled);
  };
  useWhenShownAgain(reset);

  return {
    begin: mutate,
    cancel,
    stage: isPending ? stage : undefined,
    done: isSuccess,
    failure: error === null ? undefined : signInFailure(error),
  };
}

/** An answer that belongs to no attempt of this tab is none. */
async function takeReturn(microsoft: MicrosoftClient): Promise<string> {
  const idToken = await microsoft.takeReturn();
  if (idToken === undefined) throw new NothingReturnedError();
  return idToken;
}

class NothingReturnedError extends Error {
  override readonly name = 'NothingReturnedError';
  /** As MSAL says it. */
  readonly errorCode = 'state_not_found';
}

/** The Back button brings a page out of the browser’s memory as it was left: on its way to Microsoft. */
function useWhenShownAgain(act: () => void): void {
  useEffect(() => {
    const shown = ({ persisted }: PageTransitionEvent) => {
      if (persisted) act();
    };
    window.addEventListener('pageshow', shown);
    return () => window.removeEventListener('pageshow', shown);
  }, [act]);
}
