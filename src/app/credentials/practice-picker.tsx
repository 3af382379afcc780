import { useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { PracticeCredentials } from '#contract/page.ts';
import { credentialMessages } from '../messages/credentials.ts';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import { Select } from '../ui/select.tsx';
import type { FormValues } from './form-values.ts';

type PracticePickerProps = {
  practice: readonly PracticeCredentials[];
  form: UseFormReturn<FormValues>;
};

/** Beside a practice tenant: its credentials, each with what it makes happen. */
export function PracticePicker({ practice, form }: PracticePickerProps) {
  const [label, setLabel] = useState(practice[0]?.label ?? '');
  const chosen = practice.find((credentials) => credentials.label === label);

  const fill = ({ clientId, clientSecret, tenant }: PracticeCredentials) => {
    const name = form.getValues('name');
    // A name that the person has given stays.
    const ours = name === '' || practice.some((credentials) => credentials.label === name);
    form.reset({ name: ours ? label : name, clientId, clientSecret, tenant });
  };

  return (
    <Callout tone="caution" word={credentialMessages.practiceWord}>
      <p className="text-sm">{credentialMessages.practiceText}</p>
      <div className="flex flex-wrap items-center gap-2">
        <Select
          label={credentialMessages.practiceSelect}
          value={label}
          options={practice.map((credentials) => ({
            value: credentials.label,
            label: credentials.label,
          }))}
          onChange={setLabel}
        />
        <Button small onClick={() => chosen !== undefined && fill(chosen)}>
          {credentialMessages.practiceFill}
        </Button>
      </div>
      {chosen !== undefined && (
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 text-sm [&_dd]:font-mono [&_dd]:text-xs [&_dd]:leading-5 [&_dd]:break-all [&_dt]:text-muted">
          <dt>{credentialMessages.fields.clientId.label}</dt>
          <dd>{chosen.clientId}</dd>
          <dt>{credentialMessages.fields.clientSecret.label}</dt>
          <dd>{chosen.clientSecret}</dd>
          <dt>{credentialMessages.fields.tenant.label}</dt>
          <dd>{chosen.tenant}</dd>
        </dl>
      )}
      {chosen !== undefined && <p className="text-sm">{chosen.story}</p>}
    </Callout>
  );
}
