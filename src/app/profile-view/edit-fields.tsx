import type { Profile } from '#contract/profiles.ts';
import type { CredentialField } from '#domain/credentials/credential-field.ts';
import { hintsFor } from '#domain/credentials/hints-for.ts';
import { CleanedField } from '../credentials/cleaned-field.tsx';
import { fieldId } from '../credentials/field-id.ts';
import { type EditField, profileEditMessages as messages } from '../messages/profile-edit.ts';
import { useRedirectUri } from '../profiles/use-redirect-uri.ts';
import { TextField } from '../ui/text-field.tsx';
import type { useEditForm } from './use-edit-form.ts';

/** The id of a field in the page. */
export function editFieldId(field: EditField): string {
  return field === 'redirectUri' || field === 'secretEnd' ? `edit-${field}` : fieldId(field);
}

type EditFieldsProps = { profile: Profile; editForm: ReturnType<typeof useEditForm> };

/** What can be changed of a profile without a guide, one field each. */
export function EditFields({ profile, editForm }: EditFieldsProps) {
  const { form, values, faults, put } = editForm;
  const { asked } = useRedirectUri(profile);
  const hints = hintsFor(
    { ...values, clientSecret: '' },
    { isKnownObjectId: () => false, clientIdOf: () => undefined },
  );
  const cleaned = (field: Exclude<CredentialField, 'clientSecret'>) => ({
    form,
    field,
    error: faults[field]?.text,
    hint: hints.find((hint) => hint.field === field),
  });
  const plain = (field: 'redirectUri' | 'secretEnd') => ({
    id: editFieldId(field),
    label: messages.labels[field],
    value: values[field],
    error: faults[field]?.text,
  });
  return (
    <>
      <TextField
        {...form.register('name')}
        id={editFieldId('name')}
        label={messages.labels.name}
        hint={messages.nameHint}
        error={faults.name?.text}
      />
      <CleanedField {...cleaned('clientId')} />
      <CleanedField {...cleaned('tenant')} />
      {asked && (
        <TextField
          {...plain('redirectUri')}
          hint={messages.redirectUriHint}
          mono
          inputMode="url"
          onChange={({ target }) => put('redirectUri', target.value)}
        />
      )}
      <TextField
        {...plain('secretEnd')}
        type="date"
        hint={messages.secretEndHint}
        className="max-w-48"
        onChange={({ target }) => put('secretEnd', target.value)}
      />
    </>
  );
}
