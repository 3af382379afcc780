import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { CheckRun } from '#contract/checks.ts';
import type { Finding } from '#domain/checks/check-result.ts';
import { ApiProblem } from '../api/http.ts';
import { redeemSignInTest, signInTestQuery, startSignInTest } from '../api/sign-in-tests.ts';
import { openSeparateWindow, type SeparateWindow } from '../browser/separate-window.ts';
import { type MissingWindow, missingWindow, useWindowGone } from '../browser/use-window-gone.ts';
import { signInTestMessages } from '../messages/sign-in-test.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import type { ConsentProps } from './consent-props.ts';

export type SignInCourse =
  | { readonly step: 'idle' | 'starting' | 'redeeming' | 'over' }
  | {
      readonly step: 'waiting';
      readonly authorizeUrl: string;
      readonly window: MissingWindow | undefined;
    }
  | { readonly step: 'refused'; readonly finding: Finding }
  | { readonly step: 'ended'; readonly run: CheckRun }
  | { readonly step: 'broken'; readonly error: Error };

type UsedSignInTest = {
  readonly course: SignInCourse;
  /** To be called in the very click that asks for it. */
  start(): void;
  cancel(): void;
};

/** One test sign-in at a time: begun here, done at Microsoft's, completed here. */
export function useSignInTest(props: ConsentProps): UsedSignInTest {
  const { onRun } = props;
  const announce = useAnnounce();
  const starting = useMutation({ mutationFn: begin });
  const redeeming = useMutation({
    mutationFn: redeem,
    onSuccess: (run) => {
      onRun(run);
      announce(signInTestMessages.done);
    },
  });
  const begun = starting.data;
  const { data: test, error } = useQuery(signInTestQuery(begun?.id));
  const gone = useWindowGone(begun?.opened);
  const completed = useRef<string>(undefined);
  const { mutate: complete } = redeeming;
  useEffect(() => {
    if (begun === undefined || test?.status !== 'returned' || completed.current === test.id) return;
    completed.current = test.id;
    complete(begun);
  }, [begun, test, complete]);

  const forget = () => {
    starting.reset();
    redeeming.reset();
  };
  return {
    course: courseOf(starting, redeeming, { test, error, gone }),
    start: () => {
      forget();
      starting.mutate({ ...props, opened: openSeparateWindow() });
    },
    cancel: () => {
      forget();
      announce(signInTestMessages.cancelled);
    },
  };
}

type Beginning = ConsentProps & { readonly opened: SeparateWindow | undefined };

type Begun = Awaited<ReturnType<typeof begin>>;

/** What is tested stays as it was in the click, whatever is typed meanwhile. */
async function begin({ opened, run, credentials, ...props }: Beginning) {
  const { platform, connector, selection } = props;
  const { clientId, tenant } = credentials;
  try {
    const body = { platform, connector, selection, clientId, tenant };
    const { id, authorizeUrl } = await startSignInTest(body);
    opened?.leadTo(authorizeUrl);
    return { id, authorizeUrl, opened, credentials, checkRunId: run?.id };
  } catch (error) {
    opened?.close();
    throw error;
  }
}

function redeem({ id, credentials, checkRunId = '' }: Begun): Promise<CheckRun> {
  return redeemSignInTest(id, { credentials, checkRunId });
}

type Request<T> = {
  readonly isPending: boolean;
  readonly data: T | undefined;
  readonly error: Error | null;
};

type Asked = {
  readonly test: { readonly status: string; readonly finding?: Finding | undefined } | undefined;
  readonly error: Error | null;
  readonly gone: boolean;
};

function courseOf(
  starting: Request<Begun>,
  redeeming: Request<CheckRun>,
  asked: Asked,
): SignInCourse {
  if (redeeming.data !== undefined) return { step: 'ended', run: redeeming.data };
  if (starting.isPending) return { step: 'starting' };
  const error = starting.error ?? redeeming.error ?? asked.error;
  if (error !== null) return isOver(error) ? { step: 'over' } : { step: 'broken', error };
  if (starting.data === undefined) return { step: 'idle' };
  return courseOfBegun(starting.data, asked);
}

function courseOfBegun({ authorizeUrl, opened }: Begun, { test, gone }: Asked): SignInCourse {
  if (test?.finding !== undefined) return { step: 'refused', finding: test.finding };
  const isOpen = test === undefined || test.status === 'open';
  if (!isOpen) return { step: 'redeeming' };
  return { step: 'waiting', authorizeUrl, window: missingWindow(opened, gone) };
}

/** What is over is not kept any more. */
function isOver(error: Error): boolean {
  return error instanceof ApiProblem && error.problem.code === 'not-found';
}
