import { type RefObject, useRef, useState } from 'react';
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
  submit(intent: Intent, act: (values: FormValues) => Promise<void>): Promise<void>;
};

/**
 * The form's state. Values are examined before anything is sent; without a session nothing is sent
 * either, and the way to one takes the focus.
 */
export function useConnectForm(
  platformName: string,
  { signedIn, gate }: { signedIn: boolean; gate: RefObject<HTMLElement | null> },
): ConnectForm {
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

  const submit: ConnectForm['submit'] = (wanted, act) => {
    intent.current = wanted;
    return form.handleSubmit(
      async (values) => {
        if (signedIn) await act(values);
        else gate.current?.focus();
      },
      () => setRefusals((count) => count + 1),
    )();
  };

  return { form, values: cleanedValues(form.watch()), errors, refusals, submit };
}
