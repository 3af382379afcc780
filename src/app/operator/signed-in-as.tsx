import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { SignedInOperator } from '#contract/session.ts';
import { nobody, sessionQuery, signOut } from '../api/session.ts';
import { roleMessages } from '../messages/roles.ts';
import { signInMessages } from '../messages/sign-in.ts';
import { Button } from '../ui/button.tsx';

/** Who is signed in and with which role, which leads to their sessions; and the end of this one. */
export function SignedInAs({ operator: { name, role } }: { operator: SignedInOperator }) {
  return (
    <div className="flex min-w-0 items-center gap-x-1 max-sm:justify-between">
      <Link
        to="/sessions"
        aria-label={signInMessages.toSessions(name, roleMessages[role].name)}
        className="flex min-h-6 min-w-0 items-center gap-x-1.5 text-accent underline-offset-2 hover:underline pointer-coarse:min-h-11"
      >
        <span className="max-w-[24ch] truncate">{name}</span>
        <span className="text-xs text-muted">{roleMessages[role].name}</span>
      </Link>
      <SignOut />
    </div>
  );
}

function SignOut() {
  const queryClient = useQueryClient();
  const { mutate, isPending } = useMutation({
    mutationFn: signOut,
    onSuccess: () => {
      // The page that watches the session changes at once, and nothing that only an operator may see
      // stays in memory.
      queryClient.setQueryData(sessionQuery.queryKey, nobody);
      const [session] = sessionQuery.queryKey;
      queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== session });
    },
  });
  return (
    <Button small look="quiet" aria-disabled={isPending} onClick={() => !isPending && mutate()}>
      {signInMessages.signOut}
    </Button>
  );
}
