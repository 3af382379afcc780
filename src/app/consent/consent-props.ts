import type { ReactNode } from 'react';
import type { CheckRun, Credentials } from '#contract/checks.ts';
import type { GuideSelection } from '#contract/guide-selection.ts';
import type { StepTopic } from '#domain/catalog/step-topic.ts';
import type { Finding } from '#domain/checks/check-result.ts';

/** What a test was about, and the ways on from here. */
export type ConsentProps = {
  readonly platform: string;
  readonly connector: string;
  readonly selection: GuideSelection;
  readonly credentials: Credentials;
  /** The finished test, as long as it fits what stands in the form. */
  readonly run: CheckRun | undefined;
  /** A finding in words, as the list of checks shows it. */
  readonly explain: (finding: Finding) => ReactNode;
  /** Another run takes the place of the shown one. */
  readonly onRun: (run: CheckRun) => void;
  /** Somebody may have consented: only a fresh test tells. */
  readonly onConsent: () => void;
  readonly onGoToTopic: (topic: StepTopic) => void;
};
