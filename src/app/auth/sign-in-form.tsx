import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { sessionQuery, signIn } from '../api/session.ts';
import { errorWords } from '../messages/error-words.ts';
import { signInMessages } from '../messages/sign-in.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import { tokenOf } from './token-of.ts';

/** For a terminal that is on another machine than the browser: the link is pasted. */
export function SignInForm() {
  const id = useId();
  const [link, setLink] = useState('');
  const [missing, setMissing] = useState(false);
  const queryClient = useQueryClient();
  const announce = useAnnounce();
  const { mutate, isPending, error } = useMutation({
    mutationFn: signIn,
    onSuccess: (session) => {
      queryClient.setQueryData(sessionQuery.queryKey, session);
      announce(signInMessages.announce);
    },
  });
  const words = error === null ? undefined : errorWords(error);
  return (
    <form
      className="space-y-2"
      onSubmit={(event) => {
        event.preventDefault();
        const token = tokenOf(link);
        setMissing(token === '');
        if (token !== '') mutate({ token });
      }}
    >
      <TextField
        id={id}
        type="password"
        label={signInMessages.paste}
        hint={signInMessages.pasteHint}
        value={link}
        onChange={({ target }) => setLink(target.value)}
        error={missing ? signInMessages.linkMissing : words && `${words.title}. ${words.fix}`}
        end={
          <Button type="submit" disabled={isPending}>
            {isPending ? signInMessages.signingIn : signInMessages.signIn}
          </Button>
        }
      />
    </form>
  );
}
