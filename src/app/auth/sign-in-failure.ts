import { ApiProblem, UnreachableError } from '../api/http.ts';
import { errorWords } from '../messages/error-words.ts';
import {
  faultMessages,
  identityMessages,
  noRole,
  refusedByMicrosoft,
} from '../messages/microsoft-sign-in.ts';
import { type MicrosoftFault, microsoftFault } from './microsoft-fault.ts';

/** Why nobody is signed in: what happened, the way on, and what somebody who helps wants to know. */
export type SignInFailure = {
  readonly title: string;
  readonly fix: string;
  /** What somebody else has to do, with words in bold. */
  readonly steps?: string;
  readonly code?: string;
  /** In Microsoft’s words. */
  readonly said?: string;
};

/** What an error on the way to a session means: one of MSAL’s, or a refusal of our own server. */
export function signInFailure(error: Error): SignInFailure {
  if (error instanceof ApiProblem) return refusedHere(error);
  return error instanceof UnreachableError
    ? errorWords(error)
    : refusedThere(microsoftFault(error));
}

function refusedHere(error: ApiProblem): SignInFailure {
  const { code, detail } = error.problem;
  if (code === 'no-role') return noRole;
  const words = errorWords(error, 'session');
  if (code !== 'identity-unusable' || detail === undefined) return words;
  return { title: words.title, fix: identityFix(detail) ?? words.fix, code: detail };
}

function identityFix(detail: string): string | undefined {
  const entry = Object.entries(identityMessages).find(([fault]) => fault === detail);
  return entry?.[1];
}

function refusedThere(fault: MicrosoftFault): SignInFailure {
  if (fault.kind === 'unassigned') return noRole;
  if (fault.kind !== 'refused') return faultMessages[fault.kind];
  const { code, said } = fault;
  return { ...refusedByMicrosoft, code, ...(said === '' ? {} : { said }) };
}
