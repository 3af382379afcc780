import { useState } from 'react';
import type { ConsentProps } from './consent-props.ts';
import { GetConsent } from './get-consent.tsx';
import { provenConsent } from './proven-consent.ts';
import { SignInTest } from './sign-in-test.tsx';

/**
 * What helps when a test leaves the consent open: to get it, and to prove it. What has been opened
 * stays: somebody may be on the way with it.
 */
export function ConsentPanels(props: ConsentProps) {
  const { run, selection } = props;
  const open = run !== undefined && !provenConsent(run);
  const [shown, setShown] = useState(open);
  if (open && !shown) setShown(true);
  if (!shown) return null;
  return (
    <div className="space-y-6 border-t border-line pt-5">
      {selection.permissionType === 'delegated' && <SignInTest {...props} />}
      <GetConsent {...props} />
    </div>
  );
}
