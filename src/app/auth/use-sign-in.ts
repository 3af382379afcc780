import { useMutation, useQueryClient } from '@tanstack/react-query';
import { sessionQuery, signIn } from '../api/session.ts';
import { errorWords } from '../messages/error-words.ts';
import { signInMessages } from '../messages/sign-in.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { tokenOf } from './token-of.ts';

type SignIn = {
  /** Spends a link. What cannot be one is not sent. */
  readonly spend: (link: string) => void;
  readonly pending: boolean;
  readonly done: boolean;
  /** Why it did not work: what happened, and the way on. */
  readonly failure: { readonly title: string; readonly fix: string } | undefined;
};

class CutLinkError extends Error {
  override readonly name = 'CutLinkError';
}

/** Signing in with a link; once it has worked, every part of the page knows. */
export function useSignIn(): SignIn {
  const queryClient = useQueryClient();
  const announce = useAnnounce();
  const { mutate, isPending, isSuccess, error } = useMutation({
    gcTime: 0,
    mutationFn: async (link: string) => {
      const token = tokenOf(link);
      if (token === undefined) throw new CutLinkError('Not a whole sign-in link');
      return signIn({ token });
    },
    onSuccess: (session) => {
      queryClient.setQueryData(sessionQuery.queryKey, session);
      announce(signInMessages.announce);
    },
  });
  return { spend: mutate, pending: isPending, done: isSuccess, failure: wordsOf(error) };
}

function wordsOf(error: Error | null): SignIn['failure'] {
  if (error === null) return undefined;
  return error instanceof CutLinkError ? signInMessages.cutLink : errorWords(error);
}
