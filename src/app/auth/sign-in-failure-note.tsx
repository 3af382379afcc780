import { microsoftMessages } from '../messages/microsoft-sign-in.ts';
import { Callout } from '../ui/callout.tsx';
import { RichText } from '../ui/rich-text.tsx';
import type { SignInFailure } from './sign-in-failure.ts';

/** Why nobody is signed in, the way on, and what somebody who helps wants to know. */
export function SignInFailureNote({ failure }: { failure: SignInFailure }) {
  const { title, fix, steps, code, said } = failure;
  return (
    <Callout tone="danger" word={title} role="alert">
      <p>{fix}</p>
      {steps !== undefined && (
        <p>
          <RichText text={steps} />
        </p>
      )}
      {code !== undefined && (
        <dl className="text-sm [overflow-wrap:anywhere]">
          <dt className="text-muted">{microsoftMessages.code}</dt>
          <dd className="font-mono">{code}</dd>
          {said !== undefined && (
            <>
              <dt className="mt-2 text-muted">{microsoftMessages.said}</dt>
              <dd>{said}</dd>
            </>
          )}
        </dl>
      )}
    </Callout>
  );
}
