import { useState } from 'react';
import type { CheckFacts as Facts } from '#domain/checks/check-result.ts';
import { secretEnds, someSecretEnds } from '../messages/expiry.ts';
import { ActionVerdicts } from './action-verdicts.tsx';

type CheckFactsProps = { facts: Facts; labelOf: (id: string) => string };

/** What a check has learned beyond a word: actions one by one, and when the secret ends. */
export function CheckFacts({ facts: { actions, registration }, labelOf }: CheckFactsProps) {
  const [now] = useState(() => Date.now());
  const { secretExpiresAt: endsAt, secretExpiresAmbiguous: ambiguous } = registration ?? {};
  return (
    <>
      {actions !== undefined && <ActionVerdicts facts={actions} labelOf={labelOf} />}
      {endsAt !== undefined && (
        <p className="mt-0.5 pl-6.5 text-sm text-muted">
          {(ambiguous === true ? someSecretEnds : secretEnds)(endsAt, now)}
        </p>
      )}
    </>
  );
}
