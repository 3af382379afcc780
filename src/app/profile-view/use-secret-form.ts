import { useEffect, useState } from 'react';
import { type UseFormReturn, useForm } from 'react-hook-form';
import type { Profile } from '#contract/profiles.ts';
import type { FieldHint } from '#domain/credentials/field-hint.ts';
import { hintsFor } from '#domain/credentials/hints-for.ts';
import {
  cleanedValues,
  examineForm,
  type FieldFault,
  type FormValues,
} from '../credentials/form-values.ts';

type SecretForm = {
  readonly form: UseFormReturn<FormValues>;
  /** As it would be sent now. */
  readonly secret: string;
  /** What the last submission found, as far as it still holds. */
  readonly fault: FieldFault | undefined;
  /** What the value looks like. */
  readonly hint: FieldHint | undefined;
  /** How many submissions did not pass. */
  readonly refusals: number;
  /** Examines the secret, and goes on with it when it can be one. */
  examine(act: (secret: string) => void): void;
  clear(): void;
};

/**
 * The one field for a new secret, judged beside the profile's own client ID and tenant. It is emptied
 * when the page is left, also for somebody who comes back to it.
 */
export function useSecretForm({ clientId, tenant, platform }: Profile): SecretForm {
  const [refusals, setRefusals] = useState(0);
  const defaultValues = { name: '', clientId, tenant, clientSecret: '' };
  const form = useForm<FormValues>({ defaultValues });
  const values = cleanedValues({ ...form.watch(), clientId, tenant });
  const found = examineForm(values, platform.name).clientSecret;
  const [judged, setJudged] = useState(false);
  const { resetField } = form;

  useEffect(() => {
    const clear = () => resetField('clientSecret');
    window.addEventListener('pagehide', clear);
    return () => window.removeEventListener('pagehide', clear);
  }, [resetField]);

  return {
    form,
    secret: values.clientSecret,
    fault: judged ? found : undefined,
    hint: hintsFor(values, { isKnownObjectId: () => false, clientIdOf: () => undefined }).find(
      ({ field }) => field === 'clientSecret',
    ),
    refusals,
    examine: (act) => {
      setJudged(found !== undefined);
      if (found === undefined) act(values.clientSecret);
      else setRefusals((count) => count + 1);
    },
    clear: () => resetField('clientSecret'),
  };
}
