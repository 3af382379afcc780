import { useId, useState } from 'react';
import { signInMessages } from '../messages/sign-in.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useSignIn } from './use-sign-in.ts';

/** For a terminal that is on another machine than the browser: the link is pasted. */
export function SignInForm() {
  const id = useId();
  const [link, setLink] = useState('');
  const [missing, setMissing] = useState(false);
  const { spend, pending, failure } = useSignIn();
  return (
    <form
      className="space-y-2"
      onSubmit={(event) => {
        event.preventDefault();
        const empty = link.trim() === '';
        setMissing(empty);
        if (!empty && !pending) spend(link);
      }}
    >
      <TextField
        id={id}
        type="password"
        label={signInMessages.link}
        hint={signInMessages.pasteHint}
        value={link}
        onChange={({ target }) => setLink(target.value)}
        error={missing ? signInMessages.linkMissing : failure && `${failure.title}. ${failure.fix}`}
        end={
          <Button type="submit" aria-disabled={pending} className="whitespace-nowrap">
            {pending ? signInMessages.signingIn : signInMessages.signIn}
          </Button>
        }
      />
    </form>
  );
}
