import type { StepTopic } from '#domain/catalog/step-topic.ts';
import type { Finding } from '#domain/checks/check-result.ts';
import type { RecentChange } from '#domain/checks/recheck.ts';
import type { CredentialField } from '#domain/credentials/credential-field.ts';
import { diagnoses } from '#domain/diagnosis/diagnoses.ts';
import { isMendedByConsent } from '#domain/diagnosis/mended-by-consent.ts';
import { testMessages } from '../messages/checks.ts';
import { consentMessages } from '../messages/consent.ts';
import { credentialMessages } from '../messages/credentials.ts';
import type { FindingValues } from '../messages/finding-message.ts';
import { findingMessages } from '../messages/findings.ts';
import { wordsAboutFixer } from '../messages/fixers.ts';
import { Button } from '../ui/button.tsx';
import { RichText } from '../ui/rich-text.tsx';
import { ProviderDetails } from './provider-details.tsx';

/** Ways from a finding to where it is mended; absent where there is no such place on the page. */
export type Jumps = {
  toField?: (field: CredentialField) => void;
  toTopic?: (topic: StepTopic) => void;
  /** The topics that steps of the guide are about; every one, where nothing is said. */
  topics?: ReadonlySet<StepTopic>;
  /** To where somebody else is asked for consent. */
  toHandOff?: () => void;
  /** Tests again for a while, after changes that Microsoft may not have passed on yet. */
  keepChecking?: (recent: readonly RecentChange[]) => void;
};

type FindingTextProps = { finding: Finding; values: FindingValues; jumps: Jumps };

/** What was found, why, what to do now, and who can do it where that is not the reader. */
export function FindingText({ finding, values, jumps }: FindingTextProps) {
  const { code, field, topic, details, values: found } = finding;
  const retryAfter = details?.retryAfter;
  const { title, cause, fix } = findingMessages[code]({ ...values, ...found, retryAfter });
  const { toField, toTopic } = jumps;
  const toHandOff = isMendedByConsent(code) ? jumps.toHandOff : undefined;
  const whoCan = wordsAboutFixer(diagnoses[code].fixer);
  return (
    <div className="mt-2 space-y-2 pl-6.5">
      <p className="font-semibold">
        <RichText text={`${title}.`} />
      </p>
      <p>
        <RichText text={cause} />
      </p>
      <p>
        <RichText text={fix} />
      </p>
      {whoCan !== undefined && <p className="text-sm text-muted">{whoCan}</p>}
      <p className="flex flex-wrap gap-2 empty:hidden">
        {field !== undefined && toField !== undefined && (
          <Button small onClick={() => toField(field)}>
            {testMessages.fixField(credentialMessages.fields[field].label)}
          </Button>
        )}
        {topic !== undefined && toTopic !== undefined && leadsTo(topic, jumps) && (
          <Button small onClick={() => toTopic(topic)}>
            {testMessages.goToStep(testMessages.topics[topic])}
          </Button>
        )}
        {toHandOff !== undefined && (
          <Button small onClick={toHandOff}>
            {consentMessages.send}
          </Button>
        )}
      </p>
      {details !== undefined && <ProviderDetails details={details} />}
    </div>
  );
}

/** Whoever reads this stands at the form already; and a guide may lack steps about a topic. */
function leadsTo(topic: StepTopic, { topics }: Jumps): boolean {
  return topic !== 'credentials' && (topics?.has(topic) ?? true);
}
