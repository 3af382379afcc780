import type { Profile } from '#contract/profiles.ts';
import { CleanedField } from '../credentials/cleaned-field.tsx';
import { PortalLink } from '../guide/portal-link.tsx';
import { rotationMessages } from '../messages/rotation.ts';
import { RichText } from '../ui/rich-text.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { useSecretForm } from './use-secret-form.ts';

type NewSecretFieldsProps = {
  profile: Profile;
  secretForm: ReturnType<typeof useSecretForm>;
  endDay: string;
  onEndDay: (day: string) => void;
};

/** Where a new secret is made, the field for it, and when it ends. */
export function NewSecretFields({ profile, secretForm, endDay, onEndDay }: NewSecretFieldsProps) {
  const { form, fault, hint } = secretForm;
  return (
    <>
      <div className="space-y-1">
        <p>
          <RichText text={rotationMessages.steps} />{' '}
          <PortalLink page="client-secrets" cloud={profile.cloud} clientId={profile.clientId} />
        </p>
        <p className="text-sm text-muted">{rotationMessages.tested}</p>
      </div>
      <CleanedField
        form={form}
        field="clientSecret"
        label={rotationMessages.newSecret}
        error={fault?.text}
        hint={hint}
      />
      <TextField
        id="rotation-end"
        type="date"
        label={rotationMessages.end}
        hint={rotationMessages.endHint}
        value={endDay}
        onChange={({ target }) => onEndDay(target.value)}
        className="max-w-48"
      />
    </>
  );
}
