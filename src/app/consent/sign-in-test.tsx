import { useRef } from 'react';
import { callbackUri, canBeRegistered } from '#domain/consent/callback-uri.ts';
import { usePageData } from '../api/page-data.ts';
import { copying } from '../messages/copying.ts';
import { signInTestMessages as words } from '../messages/sign-in-test.ts';
import { Button } from '../ui/button.tsx';
import { CopyField } from '../ui/copy-field.tsx';
import { HandOnFocus } from '../ui/hand-on-focus.tsx';
import { RichText } from '../ui/rich-text.tsx';
import type { ConsentProps } from './consent-props.ts';
import { isRegistered } from './is-registered.ts';
import { SawError } from './saw-error.tsx';
import { SignInStatus } from './sign-in-status.tsx';
import { useSignInTest } from './use-sign-in-test.ts';

/** A sign-in that proves what only a sign-in can, with a way on from wherever it may end. */
export function SignInTest(props: ConsentProps) {
  const { run, explain, onGoToTopic } = props;
  const { origin } = usePageData();
  const callback = callbackUri(origin);
  const { course, start, cancel } = useSignInTest(props);
  const button = useRef<HTMLButtonElement>(null);
  const possible = canBeRegistered(callback);
  const busy = course.step === 'starting' || course.step === 'redeeming';
  const begun = course.step !== 'idle';
  const startable = possible && !busy && run !== undefined;
  return (
    <section aria-labelledby="sign-in-test" className="space-y-3">
      <h4 id="sign-in-test" className="font-semibold">
        {words.heading}
      </h4>
      <p>{words.text}</p>
      {isRegistered(callback, run) ? (
        <p>{words.registered}</p>
      ) : (
        <>
          <p>
            <RichText text={possible ? words.register : words.notPossible} />
          </p>
          <CopyField
            label={words.callback}
            value={callback}
            copyLabel={words.copyCallback}
            words={copying}
          />
        </>
      )}
      <SignInStatus course={course} explain={explain} />
      <div className="flex flex-wrap gap-2">
        <Button
          ref={button}
          aria-disabled={!startable}
          onClick={() => {
            if (startable) start();
          }}
        >
          {begun ? words.tryAgain : words.start}
        </Button>
        {(course.step === 'waiting' || busy) && (
          <HandOnFocus to={button}>
            <Button onClick={cancel}>{words.cancel}</Button>
          </HandOnFocus>
        )}
      </div>
      {begun && <SawError callback={callback} explain={explain} onGoToTopic={onGoToTopic} />}
    </section>
  );
}
