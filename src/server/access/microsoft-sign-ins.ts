import type { MicrosoftSignIn } from '#contract/page.ts';
import type { MicrosoftSignInIds } from '../config.ts';

export type MicrosoftSignIns = {
  /** What a browser needs to know before it asks Microsoft. */
  readonly forBrowsers: MicrosoftSignIn;
};

/** Operators who come by Microsoft. `loginUrl` is the origin of the authority. */
export function createMicrosoftSignIns(
  { clientId, tenantId }: MicrosoftSignInIds,
  { loginUrl }: { readonly loginUrl: string },
): MicrosoftSignIns {
  return { forBrowsers: { clientId, authority: `${loginUrl}/${tenantId}` } };
}
