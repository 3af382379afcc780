import type { CredentialField } from '#domain/credentials/credential-field.ts';
import { examineCredentials } from '#domain/credentials/examine-credentials.ts';
import { testMessages } from '../messages/checks.ts';
import { consentMessages as words } from '../messages/consent.ts';
import { credentialMessages } from '../messages/credentials.ts';
import { Button } from '../ui/button.tsx';
import { RichText } from '../ui/rich-text.tsx';
import type { ConsentProps } from './consent-props.ts';

type Asked = Pick<ConsentProps, 'selection' | 'credentials' | 'signedIn'>;

export type Needed = 'session' | 'actions' | Exclude<CredentialField, 'clientSecret'>;

/** What is to be done before anybody can be asked for consent, the first thing first. */
export function neededForConsent({ selection, credentials, signedIn }: Asked): readonly Needed[] {
  const fields = examineCredentials(credentials).flatMap(({ field }) =>
    field === 'clientSecret' ? [] : [field],
  );
  return [
    ...(signedIn ? [] : (['session'] as const)),
    ...(selection.actions.length > 0 ? [] : (['actions'] as const)),
    ...fields,
  ];
}

type FirstNeededProps = {
  id: string;
  needed: readonly Needed[];
  onGoToField: (field: CredentialField) => void;
};

/** Says it, and leads to the field. */
export function FirstNeeded({ id, needed, onGoToField }: FirstNeededProps) {
  const [first] = needed;
  if (first === undefined) return null;
  const isField = first !== 'session' && first !== 'actions';
  return (
    <div id={id} className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
      <p className="text-warn">
        <RichText text={words.first[first]} />
      </p>
      {isField && (
        <Button small onClick={() => onGoToField(first)}>
          {testMessages.fixField(credentialMessages.fields[first].label)}
        </Button>
      )}
    </div>
  );
}
