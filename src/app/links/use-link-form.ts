import { useState } from 'react';
import { type UseFormReturn, useForm } from 'react-hook-form';
import { SetupLinkInput } from '#contract/setup-links.ts';
import { ApiProblem } from '../api/http.ts';
import { newLinkMessages } from '../messages/setup-links.ts';

export type LinkValues = Record<LinkField, string>;

/** In the order in which they stand. */
export const linkFields = ['name', 'tenant', 'askedBy', 'reference', 'returnUrl'] as const;

export type LinkField = (typeof linkFields)[number];

export type LinkFaults = Readonly<Partial<Record<LinkField, string>>>;

type LinkForm = {
  readonly form: UseFormReturn<LinkValues>;
  /** What the last submission found, as far as it still holds. */
  readonly faults: LinkFaults;
  /** How many submissions did not pass. */
  readonly refusals: number;
  /** Goes on with the values when they hold, and `holds` does too. */
  examine(holds: boolean, act: (values: LinkValues) => void): void;
  /** Takes a refusal of the server to the field that it is about. */
  refuse(error: Error): void;
};

/** The state of the form that makes a link. */
export function useLinkForm(initial: LinkValues): LinkForm {
  const form = useForm<LinkValues>({ defaultValues: initial });
  const values = trimmed(form.watch());
  const found = faultsOf(values);
  const [judged, setJudged] = useState<ReadonlySet<LinkField>>(new Set());
  const [refusedUrl, setRefusedUrl] = useState<string>();
  const [refusals, setRefusals] = useState(0);
  const faults: Partial<Record<LinkField, string>> = {};
  for (const field of linkFields) {
    if (judged.has(field) && found[field] !== undefined) faults[field] = found[field];
  }
  if (refusedUrl !== undefined && values.returnUrl === refusedUrl) {
    faults.returnUrl = newLinkMessages.faults.origin;
  }
  return {
    form,
    faults,
    refusals,
    examine: (holds, act) => {
      const faulty = linkFields.filter((field) => found[field] !== undefined);
      setJudged(new Set(faulty));
      if (faulty.length === 0 && holds) act(values);
      else setRefusals((count) => count + 1);
    },
    refuse: (error) => {
      if (!isOriginRefusal(error)) return;
      setRefusedUrl(values.returnUrl);
      setRefusals((count) => count + 1);
    },
  };
}

/** Whether the server has refused the return URL: that stands beside its field. */
export function isOriginRefusal(error: Error | null): boolean {
  return (
    error instanceof ApiProblem &&
    (error.problem.errors ?? []).some(({ code }) => code === 'origin-not-allowed')
  );
}

/** What is wrong with trimmed values, going by what the contract takes. */
export function faultsOf(values: LinkValues): LinkFaults {
  const faults: Partial<Record<LinkField, string>> = {};
  for (const field of linkFields) {
    const value = values[field];
    if (value === '') continue;
    const { success } = SetupLinkInput.shape[field].safeParse(value);
    const isUrl = field !== 'returnUrl' || isWebAddress(value);
    if (!success || !isUrl) {
      faults[field] = newLinkMessages.faults[field];
    }
  }
  return faults;
}

function trimmed(values: LinkValues): LinkValues {
  return {
    name: values.name.trim(),
    tenant: values.tenant.trim(),
    askedBy: values.askedBy.trim(),
    reference: values.reference.trim(),
    returnUrl: values.returnUrl.trim(),
  };
}

function isWebAddress(value: string): boolean {
  return URL.canParse(value) && ['https:', 'http:'].includes(new URL(value).protocol);
}
