import { useState } from 'react';
import { type UseFormReturn, useForm } from 'react-hook-form';
import type { Profile } from '#contract/profiles.ts';
import { cleanAskedValue } from '#domain/guide/clean-asked-value.ts';
import {
  cleanedValues,
  examineForm,
  type FieldFault,
  type FormValues,
} from '../credentials/form-values.ts';
import { askedMessages } from '../messages/asked.ts';
import { type EditField, profileEditMessages } from '../messages/profile-edit.ts';
import { type EditValues, editFields, editValuesOf } from './edit-values.ts';
import { endOnDay } from './end-date.ts';

export type EditFaults = Readonly<Partial<Record<EditField, FieldFault>>>;

type EditForm = {
  /** The fields that the form of a guide has too. */
  readonly form: UseFormReturn<FormValues>;
  /** All of them, as they would be sent now. */
  readonly values: EditValues;
  /** What the last submission found, as far as it still holds. */
  readonly faults: EditFaults;
  /** How many submissions did not pass. */
  readonly refusals: number;
  /** Puts a value into its field. */
  put(field: EditField, value: string): void;
  /** Examines the values, and goes on with them when they hold. */
  examine(act: (values: EditValues) => void): void;
};

/** The state of the form that edits a profile. */
export function useEditForm(profile: Profile): EditForm {
  const [initial] = useState(() => editValuesOf(profile));
  const { name, clientId, tenant } = initial;
  const form = useForm<FormValues>({ defaultValues: { name, clientId, tenant, clientSecret: '' } });
  const [redirectUri, setRedirectUri] = useState(initial.redirectUri);
  const [secretEnd, setSecretEnd] = useState(initial.secretEnd);
  const [judged, setJudged] = useState<ReadonlySet<EditField>>(new Set());
  const [refusals, setRefusals] = useState(0);
  const cleaned = cleanedValues(form.watch());
  const values = {
    name: cleaned.name,
    clientId: cleaned.clientId,
    tenant: cleaned.tenant,
    redirectUri: redirectUri.trim(),
    secretEnd,
  };
  const found = faultsOf(values, profile.platform.name);

  const put = (field: EditField, value: string) => {
    if (field === 'redirectUri') setRedirectUri(value);
    else if (field === 'secretEnd') setSecretEnd(value);
    else form.setValue(field, value, { shouldDirty: true });
  };
  return {
    form,
    values,
    faults: Object.fromEntries(
      editFields.flatMap((field) =>
        judged.has(field) && found[field] !== undefined ? [[field, found[field]]] : [],
      ),
    ),
    refusals,
    put,
    examine: (act) => {
      const faulty = editFields.filter((field) => found[field] !== undefined);
      setJudged(new Set(faulty));
      if (faulty.length === 0) act(values);
      else setRefusals((count) => count + 1);
    },
  };
}

function faultsOf(values: EditValues, platformName: string): EditFaults {
  const { clientSecret: _, ...faults } = examineForm({ ...values, clientSecret: '' }, platformName);
  const { fault } = cleanAskedValue(values.redirectUri, 'url');
  const endIsADay = values.secretEnd === '' || endOnDay(values.secretEnd) !== undefined;
  return {
    ...faults,
    ...(fault === undefined ? {} : { redirectUri: sameText(askedMessages.faults[fault]) }),
    ...(endIsADay ? {} : { secretEnd: sameText(profileEditMessages.secretEndMalformed) }),
  };
}

function sameText(text: string): FieldFault {
  return { title: text, text };
}
