import type { UseFormReturn } from 'react-hook-form';
import { credentialFields } from '#domain/credentials/credential-field.ts';
import type { FieldHint } from '#domain/credentials/field-hint.ts';
import { hintMessages } from '../messages/hints.ts';
import { Button } from '../ui/button.tsx';
import { focusField } from '../ui/error-summary.tsx';
import { fieldId } from './field-id.ts';
import type { FormValues } from './form-values.ts';

type TakeHintProps = { form: UseFormReturn<FormValues>; hint: FieldHint | undefined };

/** The button that does what a hint offers; nothing where it offers nothing. */
export function TakeHint({ form, hint }: TakeHintProps) {
  if (hint?.offer === undefined) return null;
  const { field, code, offer } = hint;
  const take = () => {
    for (const name of credentialFields) {
      const value = offer[name];
      if (value !== undefined) form.setValue(name, value, { shouldDirty: true });
    }
    // The button goes away with its reason.
    focusField(fieldId(field));
  };
  return (
    <Button small onClick={take}>
      {hintMessages[code].action}
    </Button>
  );
}
