import { microsoftReturnMessages } from '../messages/microsoft-sign-in.ts';

/** What stands there while the answer is passed on, and for whoever has come without one. */
export function MicrosoftReturn() {
  return (
    <div className="max-w-[72ch] space-y-5">
      <p>{microsoftReturnMessages.text}</p>
      <p>
        <a
          href="/sign-in"
          className="inline-flex min-h-6 items-center text-accent underline underline-offset-2 pointer-coarse:min-h-11"
        >
          {microsoftReturnMessages.toSignIn}
        </a>
      </p>
    </div>
  );
}
