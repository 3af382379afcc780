/** Why a way through Microsoft’s pages has ended without anybody being known. */
export type MicrosoftFault =
  | {
      readonly kind:
        | 'blocked'
        | 'cancelled'
        | 'timed-out'
        | 'unreachable'
        | 'unassigned'
        | 'lost'
        | 'insecure';
    }
  | { readonly kind: 'refused'; readonly code: string; readonly said: string };

/** MSAL’s words for what is no matter of Microsoft’s. */
const kinds = {
  popup_window_error: 'blocked',
  empty_window_error: 'blocked',
  user_cancelled: 'cancelled',
  access_denied: 'cancelled',
  timed_out: 'timed-out',
  no_network_connectivity: 'unreachable',
  network_error: 'unreachable',
  post_request_failed: 'unreachable',
  get_request_failed: 'unreachable',
  no_token_request_cache_error: 'lost',
  unable_to_parse_token_request_cache_error: 'lost',
  state_mismatch: 'lost',
  state_not_found: 'lost',
  nonce_mismatch: 'lost',
  interaction_in_progress: 'lost',
  crypto_nonexistent: 'insecure',
} as const;

/** The account is not assigned to the app, which insists on it. */
const notAssigned = 'AADSTS50105';

/**
 * Reads an error of MSAL’s: `errorCode` is the word that counts, and `errorMessage` holds what Microsoft
 * said. Whatever has no such word is a fault of the way, such as code that did not arrive.
 */
export function microsoftFault(error: unknown): MicrosoftFault {
  const { errorCode: code, errorMessage: said = '' } = wordsIn(error);
  if (code === undefined) return { kind: 'unreachable' };
  const number = /\bAADSTS\d+/.exec(said)?.[0];
  if (number === notAssigned) return { kind: 'unassigned' };
  if (isKnown(code)) return { kind: kinds[code] };
  return { kind: 'refused', code: number ?? code, said: firstLine(said) };
}

/** Whether the attempt was given up for a newer one. */
export function isSuperseded(error: unknown): boolean {
  return wordsIn(error).errorCode === 'interaction_in_progress_cancelled';
}

function isKnown(code: string): code is keyof typeof kinds {
  return Object.hasOwn(kinds, code);
}

function wordsIn(error: unknown): { errorCode?: string; errorMessage?: string } {
  if (!(error instanceof Error)) return {};
  const read = (key: string) => {
    const value: unknown = Reflect.get(error, key);
    return typeof value === 'string' ? { [key]: value } : {};
  };
  return { ...read('errorCode'), ...read('errorMessage') };
}

/** From Microsoft’s number on, if there is one, without the trace IDs and times around that. */
function firstLine(text: string): string {
  const from = Math.max(text.search(/\bAADSTS\d/), 0);
  return (
    text
      .slice(from)
      .split(/\r?\n|\s+-\s+\[|\sTrace ID:/)[0]
      ?.trim() ?? ''
  );
}
