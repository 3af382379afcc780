import { useState } from 'react';
import type { ConsentProps } from './consent-props.ts';
import { GetConsent } from './get-consent.tsx';
import { provenConsent } from './proven-consent.ts';
import { SignInTest } from './sign-in-test.tsx';

/**
 * What helps when the consent is open: to get it, and to prove it, which takes a test first. What has
 * been opened stays: somebody may be on the way with it.
 */
export function ConsentPanels({ asked, ...props }: ConsentProps & { asked: boolean }) {
  const { run, selection } = props;
  const open = run !== undefined && !provenConsent(run);
  const [tested, setTested] = useState(open);
  if (open && !tested) setTested(true);
  if (!tested && !asked) return null;
  return (
    <div className="space-y-6 border-t border-line pt-5">
      {tested && selection.permissionType === 'delegated' && <SignInTest {...props} />}
      <GetConsent {...props} />
    </div>
  );
}
