import { useEffect, useRef, useState } from 'react';
import { type UseFormReturn, useForm } from 'react-hook-form';
import {
  cleanedValues,
  emptyForm,
  examineForm,
  type FieldFaults,
  type FormValues,
  formFields,
  formResolver,
  type Intent,
} from '../credentials/form-values.ts';

type ConnectForm = {
  readonly form: UseFormReturn<FormValues>;
  /** As they would be sent now. */
  readonly values: FormValues;
  /** What the last submission found, as far as it still holds. */
  readonly faults: FieldFaults;
  /** How many submissions did not pass; each one gives the summary the focus. */
  readonly refusals: number;
  /** Examines the values for an intent, and goes on with them when they hold. */
  examine(intent: Intent, act: (values: FormValues) => Promise<void>): Promise<void>;
};

type GivenForm = {
  /** What stands in it at first; never a secret. */
  readonly first: Partial<Omit<FormValues, 'clientSecret'>>;
  /** Whether an empty secret stands for the one that is kept already. */
  keepsSecret(values: FormValues): boolean;
};

/**
 * The form's state. Values are examined when they are submitted, before anything is sent. From then
 * on a fault goes away with the keystroke that mends it; none comes or goes when a field is left,
 * because the page would move under the click that leaves it.
 */
export function useConnectForm(platformName: string, given: GivenForm): ConnectForm {
  const intent = useRef<Intent>('test');
  const [refusals, setRefusals] = useState(0);
  // Read when something is submitted: by then it may be about another cloud.
  const { keepsSecret } = given;
  const keeping = useRef(keepsSecret);
  useEffect(() => {
    keeping.current = keepsSecret;
  }, [keepsSecret]);
  const [resolver] = useState(() =>
    formResolver(
      platformName,
      () => intent.current,
      (values) => keeping.current(values),
    ),
  );
  const form = useForm<FormValues>({
    defaultValues: { ...emptyForm, ...given.first },
    resolver,
    shouldFocusError: false,
    reValidateMode: 'onSubmit',
  });
  const values = cleanedValues(form.watch());
  const found = examineForm(values, platformName, keepsSecret(values));
  const { errors } = form.formState;
  const faults = Object.fromEntries(
    formFields.flatMap((field) =>
      errors[field] === undefined || found[field] === undefined ? [] : [[field, found[field]]],
    ),
  );

  const examine: ConnectForm['examine'] = (wanted, act) => {
    intent.current = wanted;
    return form.handleSubmit(act, () => setRefusals((count) => count + 1))();
  };

  return { form, values, faults, refusals, examine };
}
