import { useRef, useState } from 'react';
import { type UseFormReturn, useForm } from 'react-hook-form';
import { fieldId } from '../credentials/field-id.ts';
import {
  cleanedValues,
  emptyForm,
  type FormValues,
  formFields,
  formResolver,
  type Intent,
} from '../credentials/form-values.ts';
import type { SummarizedError } from '../ui/error-summary.tsx';

type ConnectForm = {
  readonly form: UseFormReturn<FormValues>;
  /** As they would be sent now. */
  readonly values: FormValues;
  /** What the last examination found, for the summary. */
  readonly errors: readonly SummarizedError[];
  /** How many submissions did not pass; each one gives the summary the focus. */
  readonly refusals: number;
  /** Examines the values for an intent, and goes on with them when they hold. */
  examine(intent: Intent, act: (values: FormValues) => Promise<void>): Promise<void>;
};

/** The form's state. Its values are examined before anything is sent. */
export function useConnectForm(platformName: string): ConnectForm {
  const intent = useRef<Intent>('test');
  const [refusals, setRefusals] = useState(0);
  const [resolver] = useState(() => formResolver(platformName, () => intent.current));
  const form = useForm<FormValues>({
    defaultValues: emptyForm,
    resolver,
    shouldFocusError: false,
    reValidateMode: 'onBlur',
  });
  const errors = formFields.flatMap((field) => {
    const title = form.formState.errors[field]?.types?.['title'];
    return title === undefined ? [] : [{ fieldId: fieldId(field), text: String(title) }];
  });

  const examine: ConnectForm['examine'] = (wanted, act) => {
    intent.current = wanted;
    return form.handleSubmit(act, () => setRefusals((count) => count + 1))();
  };

  return { form, values: cleanedValues(form.watch()), errors, refusals, examine };
}
