import { useEffect, useRef, useState } from 'react';
import type { CheckRun } from '#contract/checks.ts';
import { useStored } from '../browser/use-stored.ts';
import { FindingText, type Jumps } from '../checks/finding-text.tsx';
import { consentKey } from '../consent/consent-key.ts';
import type { ConsentProps } from '../consent/consent-props.ts';
import { Waiting } from '../frame/waiting.tsx';
import { consentMessages } from '../messages/consent.ts';
import type { FindingValues } from '../messages/finding-message.ts';
import { Button } from '../ui/button.tsx';
import { focusField } from '../ui/error-summary.tsx';
import { useChunk } from '../ui/use-chunk.ts';

type AfterTestProps = Omit<ConsentProps, 'explain' | 'onGoToField' | 'onGoToTopic'> & {
  values: FindingValues;
  jumps: Required<Pick<Jumps, 'toField' | 'toTopic' | 'topics' | 'toHandOff'>>;
  /** How often somebody has asked for the way to the consent; each time it takes the focus. */
  turn: number;
};

const loadPanels = async () => (await import('../consent/consent-panels.tsx')).ConsentPanels;

/**
 * Below a test: what helps with the consent that it leaves open. Its code comes with the first test
 * that gets that far, when somebody asks for it, or when a link from before a reload is waiting.
 */
export function AfterTest({ values, jumps, turn, ...props }: AfterTestProps) {
  const { tested, asked } = useReasons(props, turn);
  const { loaded: ConsentPanels, failed, retry } = useChunk(loadPanels, tested || asked);
  useFocusOnTurn(turn, ConsentPanels !== undefined);
  const nothingChosen = props.selection.actions.length === 0;
  if (!asked && nothingChosen) return null;
  if (!asked && !tested) {
    return props.signedIn && <Button onClick={jumps.toHandOff}>{consentMessages.offer}</Button>;
  }
  if (ConsentPanels === undefined) return failed ? <Waiting failed onRetry={retry} /> : null;
  return (
    <ConsentPanels
      {...props}
      asked={asked}
      explain={(finding) => <FindingText finding={finding} values={values} jumps={jumps} />}
      onGoToField={jumps.toField}
      onGoToTopic={jumps.toTopic}
    />
  );
}

type Situation = Pick<ConsentProps, 'platform' | 'connector' | 'run' | 'signedIn'>;

/** Why the panels are there; a reason that there was once stays. */
function useReasons(props: Situation, turn: number): { tested: boolean; asked: boolean } {
  const [tested, setTested] = useState(false);
  if (!tested && reachesConsent(props.run)) setTested(true);
  const [waiting, setWaiting] = useState(false);
  const [kept] = useStored(consentKey(props));
  if (!waiting && props.signedIn && kept) setWaiting(true);
  return { tested, asked: turn > 0 || waiting };
}

/** Each turn leads to the panel once, as soon as it is there. */
function useFocusOnTurn(turn: number, isThere: boolean): void {
  const arrived = useRef(0);
  useEffect(() => {
    if (turn === arrived.current || !isThere) return;
    arrived.current = turn;
    focusField('get-consent');
  }, [turn, isThere]);
}

/** Where the app is not even known, consent is not what is missing; where it has no presence, it is. */
function reachesConsent(run: CheckRun | undefined): boolean {
  return (run?.results ?? []).some(
    ({ id, verdict, findings = [] }) =>
      (id === 'secret' && verdict === 'passed') ||
      findings.some(({ code }) => code === 'service-principal-missing'),
  );
}
