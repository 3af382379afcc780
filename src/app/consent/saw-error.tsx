import { useState } from 'react';
import { codeForAadsts } from '#domain/diagnosis/aadsts.ts';
import { findingFor } from '#domain/diagnosis/diagnose.ts';
import { signInTestMessages as words } from '../messages/sign-in-test.ts';
import { Button } from '../ui/button.tsx';
import { RichText } from '../ui/rich-text.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { ConsentProps } from './consent-props.ts';
import { NewWindowLink } from './new-window-link.tsx';
import { numbersIn } from './numbers-in.ts';

type SawErrorProps = { callback: string } & Pick<ConsentProps, 'explain' | 'onGoToTopic'>;

/** For errors with which Microsoft's page ends, and of which we never hear. */
export function SawError({ explain, onGoToTopic }: SawErrorProps) {
  const [text, setText] = useState('');
  return (
    <details className="group rounded-md border border-line px-3.5 py-2">
      <summary className="inline-flex min-h-6 list-none items-center text-accent underline underline-offset-2 pointer-coarse:min-h-11">
        {words.sawError}
      </summary>
      <div className="space-y-3 py-2">
        <p>{words.causes}</p>
        <ul className="list-disc space-y-1.5 pl-5">
          {[words.causeRedirect, words.causeApproval, words.causeAccount, words.causeAssigned].map(
            (cause) => (
              <li key={cause}>
                <RichText text={cause} />
              </li>
            ),
          )}
        </ul>
        <Button small onClick={() => onGoToTopic('redirect-uri')}>
          {words.toRedirect}
        </Button>
        <TextField
          id="sign-in-error"
          label={words.paste}
          hint={words.pasteHint}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <div role="status" className="empty:hidden">
          {text.trim() !== '' && <Diagnosed text={text} explain={explain} />}
        </div>
      </div>
    </details>
  );
}

function Diagnosed({ text, explain }: { text: string } & Pick<ConsentProps, 'explain'>) {
  const numbers = numbersIn(text);
  const code = codeForAadsts(numbers);
  if (code !== undefined) return explain(findingFor(code));
  const [number] = numbers;
  if (number === undefined) return <p className="text-sm text-muted">{words.noCode}</p>;
  return (
    <>
      <p>{words.unknownCode(number)}</p>
      <NewWindowLink href={`https://login.microsoftonline.com/error?code=${number}`}>
        {words.lookUp(number)}
      </NewWindowLink>
    </>
  );
}
