import { useState } from 'react';
import type { CheckRun } from '#contract/checks.ts';
import { FindingText, type Jumps } from '../checks/finding-text.tsx';
import type { ConsentProps } from '../consent/consent-props.ts';
import { Waiting } from '../frame/waiting.tsx';
import type { FindingValues } from '../messages/finding-message.ts';
import { useChunk } from '../ui/use-chunk.ts';

type AfterTestProps = Omit<ConsentProps, 'explain' | 'onGoToTopic'> & {
  values: FindingValues;
  jumps: Required<Pick<Jumps, 'toField' | 'toTopic'>>;
};

const loadPanels = async () => (await import('../consent/consent-panels.tsx')).ConsentPanels;

/** Below a test: what helps with the consent that it leaves open. Its code comes with the first test. */
export function AfterTest({ values, jumps, ...props }: AfterTestProps) {
  const [tested, setTested] = useState(false);
  if (!tested && reachesConsent(props.run)) setTested(true);
  const { loaded: ConsentPanels, failed, retry } = useChunk(loadPanels, tested);
  if (!tested || props.selection.actions.length === 0) return null;
  if (ConsentPanels === undefined) return failed ? <Waiting failed onRetry={retry} /> : null;
  return (
    <ConsentPanels
      {...props}
      explain={(finding) => <FindingText finding={finding} values={values} jumps={jumps} />}
      onGoToTopic={jumps.toTopic}
    />
  );
}

/** Where the app is not even known, consent is not what is missing; where it has no presence, it is. */
function reachesConsent(run: CheckRun | undefined): boolean {
  return (run?.results ?? []).some(
    ({ id, verdict, findings = [] }) =>
      (id === 'secret' && verdict === 'passed') ||
      findings.some(({ code }) => code === 'service-principal-missing'),
  );
}
