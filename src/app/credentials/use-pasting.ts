import { useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { CredentialField } from '#domain/credentials/credential-field.ts';
import type { Pasted } from '#domain/credentials/pasted/pasted.ts';
import { sortPasted } from '#domain/credentials/pasted/sort-pasted.ts';
import { pastingMessages } from '../messages/pasting.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { cleaners, type FormValues } from './form-values.ts';

export type Pasting = {
  /** What the last text came to. */
  readonly outcome: Pasted | undefined;
  /** Whether a pasted text has called this id, in lower case, an Object ID. */
  isKnownObjectId(id: string): boolean;
  sort(text: string): void;
  put(field: CredentialField, value: string): void;
  /** What stands in a field now, as it would be sent. */
  valueIn(field: CredentialField): string;
};

/** Sorts pasted texts into the form. A field that holds another value already keeps it. */
export function usePasting(form: UseFormReturn<FormValues>): Pasting {
  const [outcome, setOutcome] = useState<Pasted>();
  const [objectIds, setObjectIds] = useState<ReadonlySet<string>>(new Set());
  const announce = useAnnounce();
  const valueIn = (field: CredentialField) => cleaners[field](form.getValues(field)).value;
  const put = (field: CredentialField, value: string) =>
    form.setValue(field, value, { shouldDirty: true });

  const sort = (text: string) => {
    const sorted = sortPasted(text);
    setOutcome(sorted);
    if (sorted.tooLong) {
      announce(pastingMessages.tooLong);
      return;
    }
    const { recognised, offers, leftOver } = sorted;
    const refused = recognised.filter(({ field, value }) => !['', value].includes(valueIn(field)));
    for (const { field, value } of recognised) if (valueIn(field) === '') put(field, value);
    setObjectIds(new Set([...objectIds, ...sorted.objectIds]));
    const fields = recognised.map(({ field }) => field);
    announce(pastingMessages.announce(fields, refused.length + offers.length, leftOver.length));
  };

  return { outcome, isKnownObjectId: (id) => objectIds.has(id), sort, put, valueIn };
}
